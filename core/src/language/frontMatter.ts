import { type Language, readLanguage } from './tag.ts';

const STATED =
  /^(?:lang|language|locale)[ \t]*[:=][ \t]*["']?([A-Za-z0-9_-]+)["']?[ \t]*(?:#.*)?$/imu;

/** The language that front matter, YAML or TOML, states. */
export function languageOfFrontMatter(frontMatter: string): Language | undefined {
  const stated = STATED.exec(frontMatter)?.[1];
  return stated === undefined ? undefined : readLanguage(stated);
}
