/** What the suites import of `mocha`, where its build for browsers has made it global. */
import '../../../node_modules/mocha/mocha.js';

type Mocha = typeof import('mocha');

declare const Mocha: Mocha;

/** What comes of the tests is said elsewhere. */
class Silent extends Mocha.reporters.Base {}

const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Silent });
mocha.suite.emit('pre-require', globalThis, '', mocha);

export const { describe, it, before, after, beforeEach, afterEach } =
  globalThis as unknown as Mocha;

/** Runs what has been defined. */
export { mocha };
