/** A finding that a baseline accepts: what it is and what stands around it, not where. */
export interface Accepted {
  readonly entry: string;
  readonly text: string;
  /** What stands close before it in its line. */
  readonly before: string;
  /** What stands close behind it. */
  readonly after: string;
}

/** What a baseline accepts in each file, by its path relative to the folder of the baseline, `/` between parts. */
export type AcceptedByFile = Readonly<Record<string, readonly Accepted[]>>;

/** A file that is gone, and what it is called now; both as a baseline calls them. */
export interface Moved {
  readonly from: string;
  readonly to: string;
}

/** What a baseline says about the findings of one file. */
export interface Comparison<Finding> {
  /** Those that are not accepted. */
  readonly fresh: readonly Finding[];
  /** What is accepted and no longer there. */
  readonly unneeded: readonly Accepted[];
}

/**
 * Compares the findings of a file with what is accepted there. Each accepted finding stands for one: of the
 * same name and text with the same text around it or, where there is none, with the same on one side: what
 * stood on the other was edited.
 */
export function compare<Finding>(
  findings: readonly Finding[],
  accepted: readonly Accepted[],
  describe: (finding: Finding) => Accepted,
): Comparison<Finding> {
  let open = findings.map((finding) => ({ finding, is: describe(finding) }));
  let left = accepted;
  for (const isSame of [isSameOnBothSides, isSameOnOneSide]) {
    const byForm = groupByForm(left);
    const taken = new Set<Accepted>();
    open = open.filter(({ is }) => {
      const candidates = byForm.get(formOf(is)) ?? [];
      const match = candidates.find((one) => !taken.has(one) && isSame(one, is));
      if (match) taken.add(match);
      return !match;
    });
    left = left.filter((one) => !taken.has(one));
  }
  return { fresh: open.map(({ finding }) => finding), unneeded: left };
}

function groupByForm(accepted: readonly Accepted[]): ReadonlyMap<string, readonly Accepted[]> {
  const groups = new Map<string, Accepted[]>();
  for (const one of accepted) {
    const group = groups.get(formOf(one));
    if (group) group.push(one);
    else groups.set(formOf(one), [one]);
  }
  return groups;
}

function formOf({ entry, text }: Accepted): string {
  return `${entry}\n${text}`;
}

function isSameOnBothSides(a: Accepted, b: Accepted): boolean {
  return a.before === b.before && a.after === b.after;
}

function isSameOnOneSide(a: Accepted, b: Accepted): boolean {
  return a.before === b.before || a.after === b.after;
}
