import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { showing } from '../features.ts';
import {
  diagnosticsOf,
  inWorkspace,
  openNew,
  readFromDisk,
  untilFlagged,
  write,
} from './editor.ts';
import { until } from './wait.ts';

const GLOSSARY = 'glossary/team.yaml';
const SETTINGS = 'zhengming.yaml';

async function restoring(name: string, test: (text: string) => Promise<void>): Promise<void> {
  const text = await readFromDisk(inWorkspace(name));
  try {
    await test(text);
  } finally {
    await write(name, text);
  }
}

function setMinConfidence(value: string | undefined): Thenable<void> {
  return vscode.workspace
    .getConfiguration('zhengming')
    .update('minConfidence', value, vscode.ConfigurationTarget.Workspace);
}

describe(showing('configuration'), () => {
  afterEach(() => setMinConfidence(undefined));

  it('brings the names of the team', async () => {
    const document = await openNew('team.md', '控制台由港口灯笼提供。\n');
    await untilFlagged(document, ['港口灯笼']);
  });

  it('reports a broken glossary where it is broken, until it is mended', async () => {
    const document = await openNew('broken.md', '港口灯笼属于云本地计算基金会。\n');
    await untilFlagged(document, ['港口灯笼', '云本地计算基金会']);
    await restoring(GLOSSARY, async (text) => {
      await write(GLOSSARY, text.replace('kind: product', 'kind: [product'));
      const [problem] = await until('a problem in the glossary', () => {
        const problems = diagnosticsOf(inWorkspace(GLOSSARY));
        return problems.length > 0 ? problems : undefined;
      });
      assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
      assert.ok(problem.range.start.line >= 5, `in the entry, not at ${problem.range.start.line}`);
      // The built-in names go on working beside it.
      await untilFlagged(document, ['云本地计算基金会']);
    });
    await until('the glossary without a problem', () => {
      return diagnosticsOf(inWorkspace(GLOSSARY)).length === 0 || undefined;
    });
    await untilFlagged(document, ['港口灯笼', '云本地计算基金会']);
  });

  it('turns an entry off', async () => {
    const document = await openNew('off.md', '港口灯笼与开放政策代理。\n');
    await untilFlagged(document, ['港口灯笼', '开放政策代理']);
    await restoring(SETTINGS, async (text) => {
      await write(SETTINGS, `${text}entries: { open-policy-agent: "off" }\n`);
      await untilFlagged(document, ['港口灯笼']);
    });
    await untilFlagged(document, ['港口灯笼', '开放政策代理']);
  });

  it('follows the settings of the editor for Markdown, before those for all languages', async () => {
    const document = await openNew('language.md', '网关把指标发给信标。港口灯笼。\n');
    const set = (value: string | undefined) =>
      vscode.workspace
        .getConfiguration('zhengming', { languageId: 'markdown' })
        .update('minConfidence', value, vscode.ConfigurationTarget.Workspace, true);
    await setMinConfidence('likely');
    await untilFlagged(document, ['信标', '港口灯笼']);
    try {
      await set('certain');
      await untilFlagged(document, ['港口灯笼']);
    } finally {
      await set(undefined);
    }
    await untilFlagged(document, ['信标', '港口灯笼']);
  });

  it('follows the settings of the editor', async () => {
    const document = await openNew('settings.md', '网关把指标发给信标。港口灯笼。\n');
    await untilFlagged(document, ['信标', '港口灯笼']);
    await setMinConfidence('certain');
    await untilFlagged(document, ['港口灯笼']);
    await setMinConfidence(undefined);
    await untilFlagged(document, ['信标', '港口灯笼']);
  });
});
