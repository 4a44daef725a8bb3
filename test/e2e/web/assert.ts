/** What the suites use of `node:assert/strict`, where there is no Node. */

function fail(message: string): never {
  throw new Error(message);
}

/** As JSON, to which what VS Code's interface gives can be brought. */
function describe(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

function ok(value: unknown, message = `Unexpected ${describe(value)}`): asserts value {
  if (!value) fail(message);
}

function equal(actual: unknown, expected: unknown): void {
  if (!Object.is(actual, expected)) {
    fail(`Unexpected ${describe(actual)}, expected ${describe(expected)}`);
  }
}

function match(text: string, pattern: RegExp): void {
  if (!pattern.test(text)) fail(`Unexpected ${describe(text)}, expected ${pattern}`);
}

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one.
export default {
  ok,
  equal,
  match,
  deepEqual: (actual: unknown, expected: unknown) => equal(describe(actual), describe(expected)),
};
