import type { Finding } from '@zhengming/core';
import type { Configuration } from './configuration.ts';

/** How strongly an editor shows a finding, strongest first. */
export const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

export type Severity = (typeof SEVERITIES)[number];

/** What a rule or an entry may be set to. */
export const LEVELS = ['off', ...SEVERITIES] as const;

export type Level = (typeof LEVELS)[number];

/** How a finding is shown: its entry's level before its rule's before its confidence's. */
export function severityOf(
  configuration: Configuration,
  finding: Pick<Finding, 'entry' | 'rule' | 'confidence'>,
): Level {
  return (
    configuration.entries[finding.entry] ??
    configuration.rules[finding.rule] ??
    configuration.severity[finding.confidence]
  );
}
