import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type HumanText, measureHumanTexts } from './eval/human.ts';
import { lintLabelled, score } from './eval/score.ts';
import { SHARED } from './eval/shared.ts';

const LISTS = ['fp', 'fn', 'wrong'];

/** Prints precision and recall on the labelled articles, then how silent it is on what people translated. */
async function evaluate(): Promise<void> {
  const findings = await lintLabelled();
  console.log('# The labelled articles, certain and likely findings');
  console.log(await score(findings));
  console.log('# The labelled articles, certain findings alone');
  console.log(await score(findings.filter(({ confidence }) => confidence === 'certain')));
  console.log('# Translations by people: findings per 100 KB (certain + likely)');
  for await (const measured of measureHumanTexts()) console.log(describe(measured));
}

function describe({ folder, bytes, certain, likely }: HumanText): string {
  const per100KB = (count: number) => ((count * 100_000) / bytes).toFixed(2);
  const rates = `${per100KB(certain + likely)} (${per100KB(certain)} + ${per100KB(likely)})`;
  const size = `${Math.round(bytes / 1000)} KB`;
  return `${folder.padEnd(24)} ${rates.padEnd(22)} ${certain} + ${likely} in ${size}`;
}

const { values } = parseArgs({ options: { list: { type: 'string' } } });
if (!existsSync(SHARED)) {
  console.log(`Nothing to evaluate: there is no folder ${SHARED} with labelled articles.`);
} else if (values.list === undefined) {
  await evaluate();
} else if (LISTS.includes(values.list)) {
  console.log(await score(await lintLabelled(), values.list));
} else {
  console.error(`Unexpected \`--list ${values.list}\`, expected ${LISTS.join(' or ')}`);
  process.exitCode = 2;
}
