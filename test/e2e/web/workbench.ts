import type { Page, Route } from 'playwright-core';

/** An extension and its tests, by where they are served. */
export interface Development {
  /** `localhost`, with the port. */
  readonly authority: string;
  readonly extension: string;
  readonly tests: string;
}

const SETTINGS = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/u;

/**
 * Has the workbench that a page opens run an extension and its tests in a web worker, though its server could run
 * extensions on Node: where extensions come from stands in the page itself.
 */
export async function developInBrowser(page: Page, development: Development): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    (route) => rewrite(route, development),
  );
}

async function rewrite(route: Route, { authority, extension, tests }: Development): Promise<void> {
  const toUri = (path: string) => ({ scheme: 'http', authority, path });
  const response = await route.fetch();
  const page = await response.text();
  if (!SETTINGS.test(page)) throw new Error('The page of the workbench holds no configuration.');
  const body = page.replace(SETTINGS, (_, start: string, settings: string) => {
    const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    configuration.developmentOptions = {
      ...configuration.developmentOptions,
      extensions: [toUri(extension)],
      extensionTestsPath: toUri(tests),
    };
    const text = JSON.stringify(configuration);
    return start + text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  });
  // The page's own policy knows only the scripts that were in it before.
  const { 'content-security-policy': _policy, ...headers } = response.headers();
  await route.fulfill({ status: response.status(), headers, body });
}
