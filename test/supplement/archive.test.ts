import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { archive } from '../../src/supplement/archive.ts';
import { exampleFiles } from './exampleFiles.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

describe('archive', () => {
  it('holds every file, in a folder of its name', () => {
    const unzipped = unzipSync(archive('all', exampleFiles).bytes);
    expect(Object.keys(unzipped)).toEqual(exampleFiles.map(({ path }) => `all/${path}`));
    for (const { path, bytes } of exampleFiles) expect(unzipped[`all/${path}`]).toEqual(bytes);
  });

  it('is the same bytes on every day and in every time zone', () => {
    const here = archive('all', exampleFiles).bytes;
    process.env['TZ'] = 'Asia/Tokyo';
    expect(new Date(0).getHours()).toBe(9);
    expect(archive('all', exampleFiles).bytes).toEqual(here);
  });

  it('is dated 1 January 1980, the first moment that a zip can hold', () => {
    // A local file header has the time at byte 10 and the date at byte 12: year since 1980, month, day.
    const header = new DataView(archive('all', exampleFiles).bytes.buffer);
    expect(header.getUint16(10, true)).toBe(0);
    expect(header.getUint16(12, true)).toBe((0 << 9) | (1 << 5) | 1);
  });

  it('carries the licences of all that is in it, each once', () => {
    const [first, second] = exampleFiles;
    if (!first || !second) throw new Error('two files are needed');
    expect(archive('all', [{ ...first, licence: 'CC-BY-4.0 AND MIT' }, second]).licence).toBe(
      'CC-BY-4.0 AND MIT',
    );
  });
});
