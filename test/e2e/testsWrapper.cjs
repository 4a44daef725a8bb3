// Runs inside of VS Code's extension host, in the stand-in for `code` only: brings the console of
// the tests out to the file that the stand-in follows, then hands over to the tests.
const fs = require('node:fs');
const { Writable } = require('node:stream');

const output = () =>
  new Writable({
    write(chunk, _encoding, done) {
      fs.appendFileSync(process.env.CODE_ON_SERVER_OUTPUT, chunk);
      done();
    },
  });

/** VS Code complains of each native module that is not compiled here, and goes on without it. */
const isMissingModule = (word) => /Could not locate the bindings file/.test(word?.message ?? word);

exports.run = async () => {
  // VS Code makes `console.log` itself unwritable, but not the console.
  globalThis.console = new console.Console({
    stdout: output(),
    stderr: output(),
    colorMode: false,
  });
  const report = console.error.bind(console);
  console.error = (...words) => {
    if (!isMissingModule(words[0])) report(...words);
  };
  await require(process.env.CODE_ON_SERVER_TESTS).run();
};
