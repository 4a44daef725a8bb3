import {
  type CodeActionClientCapabilities,
  DiagnosticTag,
  type InitializeParams,
} from 'vscode-languageserver';
import { ENCODINGS, type Encoding } from './encoding.ts';
import { chooseLanguage, type Language } from './language/language.ts';

/** What of the protocol the client can do. */
export interface Client {
  readonly encoding: Encoding;
  /** What it is spoken to in. */
  readonly language: Language;
  /** Whether it asks for diagnostics; otherwise they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** Whether it fades what a diagnostic calls unnecessary. */
  readonly unnecessaryTag: boolean;
  /** Whether edits may name the version they are made for. */
  readonly versionedEdits: boolean;
  /** Whether edits may make files. */
  readonly createsFiles: boolean;
  /** Whether it asks for the edit of a code action once that is chosen. */
  readonly resolvesEdits: boolean;
  readonly markdownHover: boolean;
  /** Whether it can be asked for its settings, and can tell that they changed. */
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  readonly refreshesCodeLenses: boolean;
  /** The commands beyond the protocol that it can run. */
  readonly commands: ReadonlySet<string>;
  /** Which notifications beyond the protocol it knows: others log each that they do not. */
  readonly notifications: ReadonlySet<string>;
  /** Whether a definition may say what leads to it. */
  readonly definitionLinks: boolean;
  /** Whether it shows documents whose text it asks the server for. */
  readonly textDocumentContent: boolean;
  /** Whether it can be asked for files that the server cannot read itself. */
  readonly readsFiles: boolean;
  /** Whether it shows how far long work has come. */
  readonly workDoneProgress: boolean;
}

/** Reads what a client said of itself; what it does not say it cannot do. */
export function readClient({
  capabilities,
  locale,
}: Pick<InitializeParams, 'capabilities' | 'locale'>): Client {
  const { textDocument, workspace, general, window } = capabilities;
  const published = textDocument?.publishDiagnostics;
  const pulled = textDocument?.diagnostic;
  const watchers = workspace?.didChangeWatchedFiles;
  return {
    encoding: chooseEncoding(general?.positionEncodings ?? []),
    language: chooseLanguage(locale),
    pullsDiagnostics: pulled !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: pulled?.relatedInformation ?? published?.relatedInformation ?? false,
    unnecessaryTag: (pulled ?? published)?.tagSupport?.valueSet.includes(UNNECESSARY) ?? false,
    codeDescription: pulled?.codeDescriptionSupport ?? published?.codeDescriptionSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') ?? false,
    resolvesEdits: canResolve(textDocument?.codeAction),
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    configuration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: watchers?.dynamicRegistration ?? false,
    relativePatterns: watchers?.relativePatternSupport ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    refreshesCodeLenses: workspace?.codeLens?.refreshSupport ?? false,
    commands: readNames(capabilities.experimental, 'commands'),
    notifications: readNames(capabilities.experimental, 'notifications'),
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    readsFiles: readExperimental(capabilities.experimental, 'files') === true,
    workDoneProgress: window?.workDoneProgress ?? false,
  };
}

function canResolve(codeAction: CodeActionClientCapabilities | undefined): boolean {
  const isKept = codeAction?.dataSupport ?? false;
  return isKept && (codeAction?.resolveSupport?.properties.includes('edit') ?? false);
}

const UNNECESSARY = DiagnosticTag.Unnecessary;

/** Clients tell of them where the protocol has no place for it: `experimental: { commands: [...] }`. */
function readNames(experimental: unknown, key: string): ReadonlySet<string> {
  const names = readExperimental(experimental, key);
  return new Set(Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []);
}

function readExperimental(experimental: unknown, key: string): unknown {
  if (typeof experimental !== 'object' || experimental === null) return undefined;
  return Reflect.get(experimental, key);
}

/** The client lists them by its preference; UTF-16 is what every client can do. */
function chooseEncoding(offered: readonly string[]): Encoding {
  return ENCODINGS.find((encoding) => encoding === offered.find(isEncoding)) ?? 'utf-16';
}

function isEncoding(name: string): boolean {
  return ENCODINGS.some((encoding) => encoding === name);
}
