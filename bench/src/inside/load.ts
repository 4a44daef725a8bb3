/** Loads the built-in glossary, once and cold as when an editor starts, and prints how many milliseconds it took. */
import { compileGlossary, createLinter } from '@zhengming/core';

const start = performance.now();
const { builtInPacks } = await import('@zhengming/glossary');
createLinter(compileGlossary(builtInPacks()).glossary).lint('');
process.stdout.write(String(performance.now() - start));
