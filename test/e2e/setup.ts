import { installHost } from './setup/host.ts';
import { installSystemPackages } from './setup/system.ts';

/**
 * Installs all that the tests in VS Code need: VS Code itself, a browser and a Chinese font. What is
 * there already is left alone. Throws, naming what is missing, where it cannot.
 */
export function setUp(): void {
  installSystemPackages();
  installHost();
}

if (import.meta.main) setUp();
