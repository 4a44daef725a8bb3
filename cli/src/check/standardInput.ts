import { normalize, resolve } from 'node:path';
import type { Found } from './walk.ts';

/** As a path, what stands on standard input. */
export const STANDARD_INPUT = '-';

/** What a text without a name is called in reports. It stands in the working folder. */
const NAMELESS = 'stdin.md';

/** Reads standard input to its end, as a file of that name, which need not be there. */
export async function readStandardInput(name: string = NAMELESS, folder: string): Promise<Found> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  const content = Buffer.concat(chunks);
  const shown = normalize(name).replaceAll('\\', '/');
  return { kind: 'file', file: { path: resolve(folder, name), shown, isNamed: true, content } };
}
