import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The browser that shows the workbench: `ZHENGMING_CHROMIUM`, else the first of the usual names on
 * the PATH. `undefined` where there is none.
 */
export function findChromium(): string | undefined {
  const chosen = process.env.ZHENGMING_CHROMIUM;
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(
    isExecutable,
  );
}
