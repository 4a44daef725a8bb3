/** Loads the built-in glossary, once and cold as when an editor starts, and prints how many milliseconds it took. */
import { createLinter } from '@zhengming/core';

const start = performance.now();
const { builtIn } = await import('@zhengming/glossary/node');
const glossary = builtIn.open('zh-CN');
if (!glossary) throw new Error('Unexpected lack of a built-in glossary for zh-CN, expected one');
createLinter(glossary).lint('');
process.stdout.write(String(performance.now() - start));
