// One of the threads that `zhengming lsp` starts to check the workspace's files.
const { parentPort } = require('node:worker_threads');
require('./load.js').load('server.cjs').startIndexWorker(parentPort);
