import { isDevice, type Output, toOutput } from './output.ts';

/** What a command knows of where it runs. */
export interface Terminal {
  readonly out: Output;
  readonly err: Output;
  /** The working folder, as the system writes it. */
  readonly folder: string;
  /** Whether what goes to `out` may be coloured. */
  readonly hasColours: boolean;
  /** Whether `err` may show what is overwritten later. */
  readonly showsProgress: boolean;
}

const STDOUT = 1;
const STDERR = 2;

/** The terminal, pipe or file that this process writes to. `NO_COLOR` and the like are heeded. */
export function processTerminal(): Terminal {
  const out = toOutput(STDOUT, () => process.stdout);
  return {
    out,
    err: behind(
      out,
      toOutput(STDERR, () => process.stderr),
    ),
    folder: process.cwd(),
    hasColours: isDevice(STDOUT) && process.stdout.isTTY && process.stdout.hasColors(),
    showsProgress: isDevice(STDERR) && process.stderr.isTTY,
  };
}

/** Writes to `output` at once, when all that was written to `before` is handed over: both may be shown together. */
function behind(before: Output, output: Output): Output {
  return {
    async write(text) {
      await before.flush();
      await output.write(text);
      await output.flush();
    },
    flush: () => output.flush(),
  };
}
