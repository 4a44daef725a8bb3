#!/usr/bin/env node
// CommonJS and kept compiled code, as both make the start faster.
const { keepCompiled, load } = require('./load.js');

const { isCommand, main } = load('main.cjs');
process.on('exit', () => {
  if (isCommand(process.argv[2])) keepCompiled();
});
main();
