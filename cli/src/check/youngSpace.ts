import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** What objects live in at first, in bytes: larger saves little time more, and soon most of the memory. */
const ENOUGH = 8 * 1024 * 1024;

/** How often it is looked at: less than it could grow by in between. */
const FILES_BETWEEN = 16;

/**
 * Makes what is called for each file, and keeps the space for what lives briefly from growing beyond what
 * pays: left alone it takes more memory than all else. A running process has no setting for its size, only
 * for the factor by which it grows.
 */
export function createYoungSpaceLimit(): () => void {
  let files = 0;
  let isLarge = false;
  return () => {
    if (isLarge || files++ % FILES_BETWEEN > 0) return;
    const space = getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
    isLarge = space !== undefined && space.space_size >= ENOUGH;
    if (isLarge) setFlagsFromString('--semi-space-growth-factor=1');
  };
}
