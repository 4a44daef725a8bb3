import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { repository } from '../../test/e2e/paths.ts';

/** Of the window, in pixels: the package holds the pictures, and has little room. */
export const SIZE = { width: 1000, height: 560 } as const;

/** So many tell text, wavy lines and icons apart; four bits of a pixel are half of eight. */
const COLOURS = 16;

/** A part of the window, in pixels. */
type Clip = NonNullable<Parameters<Page['screenshot']>[0]>['clip'];

/** Writes what the window shows, or a part of it, into the pictures of the docs. */
export async function takePicture(page: Page, name: string, clip?: Clip): Promise<void> {
  const picture = await page.screenshot({ animations: 'disabled', ...(clip ? { clip } : {}) });
  const small = await sharp(picture)
    .png({ palette: true, colours: COLOURS, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer();
  await writeFile(path.join(repository, 'docs/images', `${name}.png`), small);
}
