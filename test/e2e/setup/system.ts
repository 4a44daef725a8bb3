import { spawnSync } from 'node:child_process';
import { installMissing, type Need } from '../../support/systemPackages.ts';
import { succeeds } from '../command.ts';
import { findChromium } from './chromium.ts';

function hasChineseFont(): boolean {
  const result = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return result.status === 0 && result.stdout.trim() !== '';
}

const NEEDS: readonly Need[] = [
  {
    what: 'Chromium or Google Chrome (or ZHENGMING_CHROMIUM, the path of one)',
    debian: 'chromium',
    isThere: () => findChromium() !== undefined,
  },
  { what: 'fontconfig', debian: 'fontconfig', isThere: () => succeeds('fc-list', ['--version']) },
  { what: 'a font with Chinese glyphs', debian: 'fonts-wqy-zenhei', isThere: hasChineseFont },
];

/**
 * Makes sure of the browser and the font, by `apt-get` where this user may install packages.
 * Throws, naming what to install, where something is missing after that.
 */
export function installSystemPackages(): void {
  installMissing(NEEDS, 'The tests in VS Code');
}
