import { readFileSync } from 'node:fs';
import type { PageFinding, PageSummary } from '../page/data.ts';
import type { ReportedFinding } from '../reported.ts';
import type { Summary } from '../summary.ts';
import { describeTally } from '../tally.ts';
import { type Format, inParts, PLAIN } from './format.ts';

/**
 * One page that shows what was found, with all it needs inside: the findings as JSON, what shows them, and
 * the promise to load nothing.
 */
export const html: Format = {
  ...PLAIN,
  finding: (finding) => JSON.stringify(toPageFinding(finding)),
  *file(path, findings) {
    const head = `{"path":${JSON.stringify(path)},"findings":[`;
    for (const part of inParts(findings, { head, separator: ',', tail: ']}' }))
      yield toScript(part);
  },
  get head() {
    return toHead(readAsset('report.css'));
  },
  separators: ['\n', ',\n'],
  tail: (summary) => toTail(summary, readAsset('report.js')),
};

function toPageFinding(finding: ReportedFinding): PageFinding {
  const {
    entry,
    rule,
    text,
    suggestions,
    confidence,
    severity,
    start,
    before,
    after,
    message,
    language,
  } = finding;
  return {
    e: entry,
    r: rule,
    t: text,
    s: suggestions,
    c: confidence,
    v: severity,
    l: start.line,
    o: start.column,
    b: before,
    a: after,
    m: message,
    g: language,
  };
}

/** What the build puts beside the bundle. */
function readAsset(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}

/** JSON that may stand in a script element: nothing in it ends the element. */
function toScript(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function toHead(css: string): string {
  const columns = { place: 'Where', name: 'Name', change: 'Change', confidence: 'Confidence' };
  const headers = Object.entries(columns).map(
    ([id, title]) => `<th scope="col" id="by-${id}"><button type="button">${title}</button></th>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>Wrong names found by Zhengming</title>
<style>
${css.trim()}
</style>
</head>
<body>
<header>
<h1>Wrong names found by Zhengming</h1>
<p id="total"></p>
<div id="troubles" role="note" aria-label="What could not be read" hidden></div>
</header>
<noscript><p>This page needs scripts: its own only, it loads nothing.</p></noscript>
<main>
<div id="panels"></div>
<div class="tools" role="search">
<input type="search" id="search" placeholder="Search (press /)" aria-label="Search">
<button type="button" id="clear">Show all</button>
<p id="status" role="status"></p>
</div>
<table aria-label="Findings">
<thead><tr>${headers.join('')}<th scope="col">Context</th></tr></thead>
<tbody id="rows"></tbody>
</table>
<p><button type="button" id="more" hidden></button></p>
</main>
<script type="application/json" id="findings">
[`;
}

function toTail({ tally, unprinted, troubles }: Summary, script: string): string {
  const summary: PageSummary = { text: describeTally(tally), unprinted, troubles };
  return `
]
</script>
<script type="application/json" id="summary">
${toScript(JSON.stringify(summary))}
</script>
<script>
${script.trim()}
</script>
</body>
</html>
`;
}
