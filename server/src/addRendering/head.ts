import { type Entry, type Kind, readPack } from '@zhengming/core';
import type { NewName } from '../protocol.ts';
import type { Addition, EntryHead } from './request.ts';
import { toNewPack } from './yamlText.ts';

/**
 * What a pack has to say of an entry to lay something over it: as little as makes the same id and leaves
 * the original name what it is.
 */
export function headOf({ id, name, kind, original }: Entry): EntryHead {
  const plain: EntryHead = { name, kind, id: undefined, original: [] };
  const candidates = [plain, { ...plain, original }, { ...plain, id }];
  const isSame = (head: EntryHead): boolean => {
    const read = readHead(head);
    return read?.id === id && String(read.original) === String(original);
  };
  return candidates.find(isSame) ?? { ...plain, id, original };
}

/** What a pack has to say of a new name, with the id that this makes: empty where it makes none. */
export function readNewName(
  { name, original }: NewName,
  kind: Kind,
): EntryHead & { readonly entry: string } {
  const originals = original === undefined ? [] : [original];
  const head: EntryHead = { name, kind, id: undefined, original: originals };
  return { ...head, entry: readHead(head)?.id ?? '' };
}

/** What the reader of packs makes of it. */
function readHead(head: EntryHead): Entry | undefined {
  const addition: Addition = { entry: '', head, text: 'x', when: 'always' };
  return readPack(toNewPack(addition, 'und', '\n'), 'und.yaml').pack?.entries[0];
}
