import { crc32 } from 'node:zlib';

/** Bytes of a PNG before its second chunk: the signature, and the header with its length, name and sum. */
const AFTER_HEADER = 8 + 4 + 4 + 13 + 4;

/** A PNG that says how many of its dots make an inch (chunk pHYs, in dots per metre): what is placed comes out in its true size. */
export function withResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const chunk = Buffer.alloc(4 + 4 + 9 + 4);
  const dots = Math.round(dotsPerInch / 0.0254);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  chunk.writeUInt32BE(dots, 8);
  chunk.writeUInt32BE(dots, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return Buffer.concat([png.subarray(0, AFTER_HEADER), chunk, png.subarray(AFTER_HEADER)]);
}
