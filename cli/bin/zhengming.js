#!/usr/bin/env node
// CommonJS and kept compiled code (Node 22 and later), as both make the start faster.
require('node:module').enableCompileCache?.();
require('../dist/main.cjs').main();
