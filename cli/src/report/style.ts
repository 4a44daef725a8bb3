/** Puts text in a colour, or leaves it as it is. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  /** By severity; any other word stays plain. */
  readonly severity: (severity: string) => string;
  readonly marker: (text: string) => string;
}

const RED = 31;
const YELLOW = 33;
const BLUE = 34;
const CYAN = 36;
const BOLD = 1;
const FAINT = 2;

const SEVERITY_COLOURS: Readonly<Record<string, number>> = {
  error: RED,
  warning: YELLOW,
  information: BLUE,
  hint: CYAN,
};

/** The style of a terminal with colours, or of anything else. */
export function createStyle(hasColours: boolean): Style {
  const paint = (code: number, text: string) =>
    hasColours ? `\u001b[${code}m${text}\u001b[0m` : text;
  return {
    strong: (text) => paint(BOLD, text),
    faint: (text) => paint(FAINT, text),
    severity: (severity) => paint(SEVERITY_COLOURS[severity] ?? BOLD, severity),
    marker: (text) => paint(YELLOW, text),
  };
}
