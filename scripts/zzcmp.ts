import { createLinter } from '@zhengming/core';
import { builtIn } from '@zhengming/glossary/node';
import { readFileSync, globSync } from 'node:fs';
const g = builtIn.open('zh-CN')!;
const opts = { minConfidence: 'likely' as const };
const a = createLinter(g, { ...opts, anyLanguage: true }), b = createLinter(g, opts);
let n = 0, dropped = 0, left = new Map<string, number>(), files = 0; let ta = 0, tb = 0;
for (const f of process.argv.slice(2).flatMap((p) => globSync(p))) {
  const text = readFileSync(f, 'utf8'); files++;
  const x = a.lint(text, { path: f }); const y = b.lint(text, { path: f });
  n += x.findings.length; dropped += x.findings.length - y.findings.length;
  const why = y.leftAlone();
  if (why) left.set(why.by, (left.get(why.by) ?? 0) + 1);
  if (x.findings.length !== y.findings.length) {
    console.log(f, why ? JSON.stringify(why) : 'block', x.findings.length, y.findings.length);
    for (const one of x.findings) if (!y.findings.some((o) => o.range.start === one.range.start)) console.log('   ', one.text, '→', one.expected[0], '|', JSON.stringify(text.slice(Math.max(0, one.range.start - 30), one.range.end + 30)));
  }
}
console.log({ files, n, dropped, left });
