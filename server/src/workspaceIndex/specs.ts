import { type Glossary, writeImage } from '@zhengming/core';
import type { Client } from '../client.ts';
import { toLinterOptions } from '../configuration/index.ts';
import type { Project } from '../projects.ts';
import type { CheckSpec, IndexHost } from './host.ts';

/** Gives what a project's files are checked with: the same object for the same key. */
export type SpecOf = (project: Project) => CheckSpec;

interface Image {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

export function createSpecs(
  { hash }: Pick<IndexHost, 'hash'>,
  { encoding, language }: Pick<Client, 'encoding' | 'language'>,
): SpecOf {
  const byProject = new WeakMap<Project, CheckSpec>();
  const byKey = new Map<string, WeakRef<CheckSpec>>();
  const images = new WeakMap<Glossary, Image>();

  function imageOf(glossary: Glossary): Image {
    const known = images.get(glossary);
    if (known) return known;
    const bytes = toShared(writeImage(glossary));
    const image = { bytes, digest: hash(bytes) };
    images.set(glossary, image);
    return image;
  }

  function make({ configuration, linter }: Project): CheckSpec {
    const { bytes: image, digest } = imageOf(linter.glossary);
    const { otherLanguages, minConfidence, severity, rules, entries, renderings } = configuration;
    const shown = [otherLanguages, minConfidence, severity, rules, entries, renderings];
    const parts = JSON.stringify([digest, encoding, language, ...shown]);
    const key = hash(new TextEncoder().encode(parts));
    const known = byKey.get(key)?.deref();
    if (known) return known;
    const options = toLinterOptions(configuration);
    const spec = { key, image, options, configuration, encoding, language };
    byKey.set(key, new WeakRef(spec));
    return spec;
  }

  return (project) => {
    const spec = byProject.get(project) ?? make(project);
    byProject.set(project, spec);
    return spec;
  };
}

function toShared(bytes: Uint8Array): Uint8Array {
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
