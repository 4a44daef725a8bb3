import { runCommand, succeeds } from '../e2e/command.ts';

/** Something that tests need of the system. */
export interface Need {
  readonly what: string;
  /** The Debian package that brings it. */
  readonly debian: string;
  readonly isThere: () => boolean;
}

/** The words before `apt-get` with which it may install; `undefined` where it may not. */
function aptGet(): readonly string[] | undefined {
  if (!succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return ['apt-get'];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n', 'apt-get'] : undefined;
}

function installFromDebian(apt: readonly string[], packages: readonly string[]): void {
  const [command = 'apt-get', ...first] = apt;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  runCommand(command, [...first, 'update', '-qq'], { environment, quiet: true });
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  runCommand(command, [...first, ...install], { environment, quiet: true });
}

/**
 * Installs what is missing, by `apt-get` where this user may install packages. `whose` names the tests.
 * @throws naming what to install, where something is missing after that.
 */
export function installMissing(needs: readonly Need[], whose: string): void {
  const missing = () => needs.filter(({ isThere }) => !isThere());
  const packages = missing().map(({ debian }) => debian);
  const apt = packages.length > 0 ? aptGet() : undefined;
  if (apt) {
    console.log(`Installing ${packages.join(', ')} with apt-get.`);
    installFromDebian(apt, packages);
  }
  const still = missing();
  if (still.length === 0) return;
  const names = still.map(({ what }) => `- ${what}`).join('\n');
  const command = `apt-get install ${still.map(({ debian }) => debian).join(' ')}`;
  throw new Error(`${whose} need:\n${names}\nOn Debian: ${command} (as root).`);
}
