export { type Audit, auditPacks } from './audit.ts';
export { type AuditProblem, classify, PROBLEM_CLASSES, type ProblemClass } from './problem.ts';
export { describeEntry, drawEntries, type SampleOptions } from './sample.ts';
