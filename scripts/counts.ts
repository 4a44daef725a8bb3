/**
 * Counts where the wrong renderings of the built-in glossary stand in the corpora beside the repository, and
 * records it in `glossary/counts/<language>.tsv`: the counts alone, nothing of the texts. With `--check` it
 * only compares with what is recorded.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countsFile, readCountsFile, writeCounts } from '@zhengming/glossary/counts';
import { GLOSSARY_FOLDER, readPackFiles } from '@zhengming/glossary/files';
import { CORPORA, countCorpora, hasCorpora } from './counts/corpora.ts';

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });

const { packs } = await readPackFiles();
for (const { language, ...folders } of CORPORA) {
  if (!hasCorpora(folders)) {
    console.log(`${language}: left as it is, there is no corpus in ${folders.machine}`);
    continue;
  }
  const own = packs.filter((pack) => pack.language === language);
  const counted = await countCorpora(own, folders);
  const recorded = (await readCountsFile(language)).counts;
  const isSame = writeCounts(counted) === writeCounts(recorded);
  if (values.check) {
    console.log(
      isSame ? `${language}: as recorded` : `${language}: not as recorded, run \`npm run counts\``,
    );
    if (!isSame) process.exitCode = 1;
    continue;
  }
  await writeFile(join(GLOSSARY_FOLDER, countsFile(language)), writeCounts(counted));
  console.log(`${language}: ${counted.size} renderings${isSame ? ', as recorded' : ''}`);
}
