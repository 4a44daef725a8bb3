import { readdirSync, readFileSync } from 'node:fs';

/** What the system knows of a process; only Linux tells it this way. */
export interface ProcessFigures {
  /** Memory now and at its peak, in megabytes. */
  readonly resident: number;
  readonly peak: number;
  /** Processor time of all its threads so far, in seconds. */
  readonly cpu: number;
}

/** Clock ticks a second, as all Linux systems have it. */
const TICKS = 100;

/** The processes whose command lines hold all of `texts`. */
export function findProcesses(...texts: readonly string[]): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((name) => {
      const command = commandOf(name);
      return texts.every((text) => command.includes(text));
    })
    .map(Number);
}

function commandOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
}

export function readProcess(id: number): ProcessFigures {
  const status = readFileSync(`/proc/${id}/status`, 'utf8');
  const megabytes = (key: string): number =>
    Number(new RegExp(`^${key}:\\s+(\\d+)`, 'mu').exec(status)?.[1] ?? 0) / 1024;
  const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const cpu = (Number(fields[11]) + Number(fields[12])) / TICKS;
  return { resident: megabytes('VmRSS'), peak: megabytes('VmHWM'), cpu };
}
