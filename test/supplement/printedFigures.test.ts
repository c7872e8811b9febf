import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { printedFigures } from '../../src/supplement/printedFigures.ts';
import { withResolution } from '../../src/supplement/pdf/withResolution.ts';

const chunk = (name: string, data: Buffer) => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
};
const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const dots = chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3])));
const png = Buffer.concat([signature, chunk('IHDR', header), dots, chunk('IEND', Buffer.alloc(0))]);

describe('withResolution', () => {
  it('says dots per metre after the header, with its sum, and leaves the rest', () => {
    const resolution = Buffer.alloc(9);
    resolution.writeUInt32BE(11_811, 0);
    resolution.writeUInt32BE(11_811, 4);
    resolution.writeUInt8(1, 8);
    expect(Buffer.from(withResolution(png, 300))).toEqual(
      Buffer.concat([
        signature,
        chunk('IHDR', header),
        chunk('pHYs', resolution),
        dots,
        chunk('IEND', Buffer.alloc(0)),
      ]),
    );
  });
});

describe('printedFigures', () => {
  it('are a PDF and a PNG of each figure, numbered as in the article', () => {
    const files = printedFigures([{ id: 'deals', pdf: new Uint8Array([1]), png }], ['curve', 'deals']);
    expect(files.map(({ path, mediaType }) => [path, mediaType])).toEqual([
      ['figures/figure-2-deals.pdf', 'application/pdf'],
      ['figures/figure-2-deals.png', 'image/png'],
    ]);
    expect(files[1]?.title).toContain('300 dots per inch');
  });
});
