import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pictureFiles } from '../../src/supplement/pictureFiles.ts';
import { pointsOutside, singleFile } from '../../src/supplement/singleFile.ts';
import { written } from '../publication/writtenPublication.ts';

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

  it('are files of the archive, byte for byte, named after their figures', () => {
    const files = pictureFiles(written, 'test/publications');
    expect(files.map(({ path }) => path)).toEqual([
      'figures/figure-2-plan-original.png',
      'figures/figure-2-plan-dark-original.png',
      'figures/figure-3-scans-a-original.jpg',
      'figures/figure-3-scans-b-original.webp',
      'figures/figure-4-drawing-original.svg',
      'figures/figure-5-turned-original.jpg',
    ]);
    expect(files[2]).toMatchObject({
      title: 'Figure 3a: A grey oval with a bright disc in it',
      mediaType: 'image/jpeg',
      bytes: readFileSync('test/publications/content/written/pictures/before.jpg'),
    });
  });
});
