#!/usr/bin/env node
// What lives briefly stays in little memory: left to grow, the space for it takes twice that of all else.
require('node:v8').setFlagsFromString('--semi-space-growth-factor=1');
// CommonJS and kept compiled code (Node 22 and later), as both make the start faster.
require('node:module').enableCompileCache?.();
require('../dist/main.cjs').main();
