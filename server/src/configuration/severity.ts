import { type Finding, spellingOf } from '@zhengming/core';
import type { Configuration } from './configuration.ts';

/** How strongly an editor shows a finding, strongest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a rule or an entry may be set to. */
export const LEVELS = ['off', ...SEVERITIES] as const;

export type Level = (typeof LEVELS)[number];

/** How a finding is shown: what stands there goes before its entry, that before its rule and its confidence. */
export function severityOf(
  configuration: Configuration,
  finding: Pick<Finding, 'entry' | 'rule' | 'confidence' | 'text'>,
): Level {
  return (
    configuration.renderings[spellingOf(finding.text)] ??
    configuration.entries[finding.entry] ??
    configuration.rules[finding.rule] ??
    configuration.severity[finding.confidence]
  );
}
