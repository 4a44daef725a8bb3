/**
 * What the editor does for its users, in the order of the READMEs' lists, which `npm run generate` makes of it. Each
 * is shown by at least one file of tests, which is called by it; `test/tidy/features.test.ts` sees to that.
 * The texts are Markdown; addresses are relative to the repository.
 */
export const FEATURES = {
  asYouType: {
    en: '**Wavy lines while you type** below wrong names, each with the expected name and the reason.',
    zh: '**边写边提示**：错误名称带有波浪线，每一处都给出应有的名字和理由。',
  },
  evidence: {
    en: '**Evidence decides**: everyday words are left alone where nothing in the document speaks for the name.',
    zh: '**以证据为准**：文档里没有依据时，不动普通词语。',
  },
  quickFixes: {
    en: '**Quick fixes** write the name with the spaces your document uses: here, in the file or in the workspace.',
    zh: '**快速修复**：中英文之间的空格随文档的习惯；可以只改一处，也可以改整个文件或工作区。',
  },
  fixAll: {
    en: '**Fix all** that is certain in a file, by a command or on save; code, addresses and markup stay as they are.',
    zh: '**一次改完**：用命令或在保存时改正文件里所有确定的错误，不碰代码、地址和标记。',
  },
  ignore: {
    en: '**[Ignore what is right](docs/switches.md)**: on a line, in a file, in the workspace, with the reason if you like.',
    zh: '**[忽略本来正确的](docs/switches.md)**：一行、一个文件或整个工作区，可以注明原因。',
  },
  workspace: {
    en: '**[The whole workspace](docs/workspace.md)**, files that are not open too, live in the Problems panel.',
    zh: '**[整个工作区](docs/workspace.md)**：没有打开的文件也一直在检查，结果列在“问题”面板里。',
  },
  tree: {
    en: '**A tree by name, file or confidence**, with a filter, and with fixes for all of a name, previewed if you like.',
    zh: '**树形视图**：按名称、文件或置信度排列，可以筛选；同一个名称可以一次改完，也可以先预览。',
  },
  review: {
    en: '**[A review](docs/review.md)** steps through the wrong names: one key replaces, one keeps.',
    zh: '**[逐个审阅](docs/zh-CN/review.md)**：依次停在每处错误名称上，一个键替换，一个键保留。',
  },
  completion: {
    en: '**[Names while you type](docs/completion.md)**, by their beginning or by how a wrong rendering begins.',
    zh: '**[边写边补全名称](docs/zh-CN/completion.md)**：按名称的开头，或按错误译法的开头。',
  },
  hover: {
    en: '**Hover** tells what a name is and what else speaks for it, and leads to its entry and the rule.',
    zh: '**悬停说明**：这个名称是什么、还有哪些依据，并附术语表条目和规则说明的链接。',
  },
  glossary: {
    en: '**Your own glossary**: what you select in an article is added to it in two steps.',
    zh: '**自己的术语表**：在文章里选中的文字，两步就能加进去。',
  },
  glossaryFiles: {
    en: '**[Glossary files](docs/glossary-in-the-editor.md)**, plain YAML, are checked, completed, explained and counted as you write.',
    zh: '**[术语表文件](docs/glossary-in-the-editor.md)**是纯 YAML，随写随查，有补全、说明和使用次数。',
  },
  configuration: {
    en: '**[One file of settings](docs/configuration.md)** for editor and command, or the settings of the editor.',
    zh: '**[一个配置文件](docs/configuration.md)**，编辑器和命令行共用；也可以用编辑器的设置。',
  },
  documents: {
    en: '**[Only what was translated](docs/which-documents.md)**: documents and blocks in other languages are left alone; in Markdown and MDX.',
    zh: '**[只查译文](docs/which-documents.md)**：其他语言的文档和段落不予理会；支持 Markdown 和 MDX。',
  },
  keyboard: {
    en: '**By keys alone**: all of it can be reached without a mouse.',
    zh: '**只用键盘**也能完成全部操作。',
  },
  status: {
    en: '**The status of the language** says what holds for a document, and leads to what can be done.',
    zh: '**语言状态**显示对文档有效的设置和可用的操作。',
  },
  walkthrough: {
    en: '**A walkthrough** with an article to try it out on.',
    zh: '**演练**：附一篇可以试手的示例文章。',
  },
  browser: {
    en: '**In a browser too**, on vscode.dev and its like, where only the editor can read the files.',
    zh: '**浏览器里也能用**：vscode.dev 之类，只有编辑器才能读取文件的地方。',
  },
  chinese: {
    en: '**In English and Simplified Chinese**, as VS Code is.',
    zh: '**界面有简体中文和英文**，随 VS Code。',
  },
  trust: {
    en: '**In folders that you do not trust** too: nothing in a workspace is ever run.',
    zh: '**不受信任的文件夹**里也能用：从不运行工作区里的任何代码。',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<'en' | 'zh', string>>>>;

export type Feature = keyof typeof FEATURES;

/** What a file of tests is called that shows a feature: the feature's text, as it reads. */
export function showing(feature: Feature): string {
  return FEATURES[feature].en.replace(/\*\*|\]\([^)]*\)|\[/gu, '');
}
