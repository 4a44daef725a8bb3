// One of the threads that `zhengming check` starts.
require('node:module').enableCompileCache?.();
require('../dist/main.cjs').startWorker();
