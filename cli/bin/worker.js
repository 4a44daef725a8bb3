// One of the threads that `zhengming check` starts.
require('node:module').enableCompileCache?.();
const { parentPort, workerData } = require('node:worker_threads');
require('../dist/main.cjs').startWorker(parentPort, workerData);
