import type { TextlintFixableRuleModule, TextlintRuleReporter } from '@textlint/types';
import type { LintedFile } from 'zhengming/node';
import { type FileLinterOptions, sharedFileLinter } from 'zhengming/node';
import { fixesByFinding } from './fixes.ts';

/** What goes before every `zhengming.yaml`; `folder` is that of the `.textlintrc`, unless it says otherwise. */
export type Options = FileLinterOptions;

type Context = Parameters<TextlintRuleReporter>[0];

/**
 * Finds the names that a translation got wrong, and fixes those that certainly are. It reads the source rather
 * than the tree, so that its findings are those of `zhengming check`.
 */
const reporter: TextlintRuleReporter<Options> = (context, options) => ({
  async [context.Syntax.Document](node) {
    const folder = context.getConfigBaseDir();
    const given = typeof options === 'object' ? options : {};
    const linter = await sharedFileLinter({ ...(folder !== undefined && { folder }), ...given });
    const linted = await linter.lint(context.getSource(), context.getFilePath());
    report(context, node, linted);
  },
});

const rule: TextlintFixableRuleModule<Options> = { linter: reporter, fixer: reporter };

export default rule;

function report(
  { report: tell, RuleError, locator, fixer }: Context,
  node: Parameters<Context['report']>[0],
  linted: LintedFile,
): void {
  for (const { origin, message } of linted.problems) {
    tell(node, new RuleError(`${origin.file}:${origin.line}:${origin.column}: ${message}`));
  }
  for (const { range, message } of linted.document.unread) {
    tell(node, new RuleError(message, { padding: locator.at(range.start) }));
  }
  const fixes = fixesByFinding(linted);
  for (const finding of linted.findings) {
    const { start, end } = finding.range;
    const fix = fixes.get(finding);
    const padding = locator.range([start, end]);
    const replacement = fix && {
      fix: fixer.replaceTextRange([fix.range.start, fix.range.end], fix.text),
    };
    tell(node, new RuleError(finding.message, { padding, ...replacement }));
  }
}
