import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** User settings that make the web workbench behave as the desktop's, and keep it quiet. */
const SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Writes the user settings, with `more` over them, unless `userData` has some already. */
export function writeSettings(
  userData: string,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const file = path.join(userData, 'User/settings.json');
  if (existsSync(file)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ ...SETTINGS, ...more }, undefined, 2));
}
