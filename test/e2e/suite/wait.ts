const LIMIT_MS = 15_000;
const INTERVAL_MS = 50;

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, INTERVAL_MS);
  });
}

/**
 * Asks again and again until `probe` has an answer; `what` describes it in the error where it has
 * none in time. A probe that rejects has none yet: VS Code cancels running requests while other
 * extensions are still starting.
 */
export async function until<T>(
  what: string | (() => string),
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const end = Date.now() + LIMIT_MS;
  let failure: unknown;
  while (Date.now() < end) {
    try {
      const answer = await probe();
      if (answer !== undefined) return answer;
    } catch (error) {
      failure = error;
    }
    await pause();
  }
  const expected = typeof what === 'string' ? what : what();
  throw new Error(`Not within ${LIMIT_MS} ms: ${expected}`, { cause: failure });
}
