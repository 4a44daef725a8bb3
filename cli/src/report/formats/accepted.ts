import { toAccepted } from '../../baseline/accept.ts';
import { type Format, PLAIN } from './format.ts';

/** What `zhengming baseline update` keeps of findings; its reporter puts it together. */
export const accepted: Format = {
  ...PLAIN,
  finding: (finding) => JSON.stringify(toAccepted(finding)),
  file: () => [],
};
