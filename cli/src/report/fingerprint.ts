import { createHash } from 'node:crypto';
import type { ReportedFile, ReportedFinding } from './reported.ts';
import { surroundingsOf } from './surroundings.ts';

/** Gives a file's findings names by what they are and not by where they stand. */
export type Fingerprint = (finding: ReportedFinding, file: ReportedFile) => string;

/**
 * Makes fingerprints of findings in the order of a report: findings of one file that have all in common are
 * numbered. 32 hexadecimal digits.
 */
export function createFingerprint(): Fingerprint {
  let current: ReportedFile | undefined;
  let seen = new Map<string, number>();
  return (finding, file) => {
    if (file !== current) seen = new Map();
    current = file;
    const { rule, entry, text } = finding;
    const { before, after } = surroundingsOf(finding);
    const content = JSON.stringify([file.path, rule, entry, text, before, after]);
    const number = seen.get(content) ?? 0;
    seen.set(content, number + 1);
    return createHash('sha256').update(`${content}${number}`).digest('hex').slice(0, 32);
  };
}
