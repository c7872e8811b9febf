import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pointsOutside, singleFile } from '../../src/supplement/singleFile.ts';
import { sourceFiles } from '../../src/supplement/sourceFiles.ts';
import { changedWritten } from '../publication/writtenPublication.ts';

describe('an author’s pictures', () => {
  it('stand in the single file, whatever their kind, dark ones too', () => {
    const page =
      '<meta http-equiv="content-security-policy" content="default-src \'none\'; img-src \'self\' data:">' +
      '<picture><source media="screen" srcset="/_astro/plan-dark.a.png" width="2"><img class="picture" src="/_astro/plan.b.JPG" alt="A"></picture>' +
      '<script type="module" src="/x.js"></script>';
    const alone = singleFile(page, {
      script: '',
      asset: (address) => new TextEncoder().encode(address.includes('dark') ? 'dark' : 'light'),
      whole: () => null,
    });
    expect(alone).toContain(`srcset="data:image/png;base64,${btoa('dark')}" width="2"`);
    expect(alone).toContain(`src="data:image/jpeg;base64,${btoa('light')}" alt="A"`);
    expect(pointsOutside(alone)).toEqual([]);
    expect(pointsOutside(page)).toContain('/_astro/plan-dark.a.png');
  });

  it('are files of the archive, byte for byte, whatever their kind', () => {
    const root = changedWritten((folder) => {
      writeFileSync(join(folder, 'pictures', 'moving.gif'), 'GIF89a');
      writeFileSync(join(folder, 'pictures', 'new.avif'), 'ftypavif');
    });
    const files = sourceFiles('written', root);
    const paths = files.map(({ path }) => path);
    for (const name of ['after.webp', 'before.jpg', 'drawing.svg', 'moving.gif', 'new.avif', 'plan-dark.png'])
      expect(paths).toContain(`text/pictures/${name}`);
    // The folder is whole: from it alone the same is made again.
    for (const name of ['table.csv', 'table.yaml'])
      expect(files.find(({ path }) => path === `text/${name}`)?.bytes).toEqual(
        readFileSync(`test/publications/content/written/${name}`),
      );
    expect(files.find(({ path }) => path.endsWith('before.jpg'))?.bytes).toEqual(
      readFileSync('test/publications/content/written/pictures/before.jpg'),
    );
  });
});
