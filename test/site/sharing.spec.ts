import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { publicationHome } from '../../src/publication/publicationHome.ts';
import { sharingPicture } from '../../src/supplement/sharingPicture.ts';
import { dist, expect, test } from './site.ts';

/** The width and the height of a PNG, which stand at fixed places in its head. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

for (const folder of publicationFolders())
  test(`${folder} has a picture for where its address is shared`, () => {
    const file = join(dist, publicationHome(folder), 'supplement', 'picture.png');
    expect(existsSync(file)).toBe(true);
    expect(sizeOf(readFileSync(file))).toEqual([1200, 630]);
  });

test('the picture for sharing is the same at every making, whatever the length of its title', async ({
  browser,
}) => {
  for (const title of [
    'Twelve patients',
    'Survival of patients with dedifferentiated liposarcoma '.repeat(8),
  ]) {
    const picture = () =>
      sharingPicture(browser, {
        title,
        curve:
          '<svg viewBox="0 0 358 265" width="358" height="265"><path d="M0,0H99V99" stroke="#111" fill="none"/></svg>',
        fonts: { title: 'data:font/woff2;base64,', figure: 'data:font/woff2;base64,' },
      });
    const [first, second] = [await picture(), await picture()];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(sizeOf(Buffer.from(first))).toEqual([1200, 630]);
  }
});
