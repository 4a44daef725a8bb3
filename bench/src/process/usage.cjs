// Loaded into every process that is measured. When it ends it says what it has used, threads included,
// on a pipe of its own: microseconds of CPU time and kilobytes of memory at the peak.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const PIPE = 3;

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(PIPE, JSON.stringify({ cpu: userCPUTime + systemCPUTime, peak: maxRSS }));
  });
}
