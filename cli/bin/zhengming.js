#!/usr/bin/env node
// CommonJS and kept compiled code, as both make the start faster.
const { keepCompiled, load } = require('./load.js');

process.on('exit', keepCompiled);
load('main.cjs').main();
