// One of the threads that `zhengming check` starts.
const { parentPort } = require('node:worker_threads');
require('./load.js').load('main.cjs').startWorker(parentPort);
