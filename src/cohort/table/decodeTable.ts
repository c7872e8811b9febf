/** How the characters of a file are coded. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Shift_JIS' | 'Windows-1252';

/** A file that holds no text: what to do instead stands in its message. */
export class NotText extends Error {}

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

interface Decoder {
  decode(bytes: Uint8Array): string;
}

// Browsers, workers and Node all have it, and the pure layers compile with the types of none of them.
const { TextDecoder: decoderOf } = globalThis as unknown as {
  readonly TextDecoder: new (label: string, options?: { readonly fatal?: boolean }) => Decoder;
};

/** So many bytes tell how the rest is coded. */
const SAMPLE = 4096;

/**
 * The text of a file, and how it was coded: UTF-8, UTF-16 with a byte order mark or with every other byte zero, Shift_JIS (what
 * spreadsheets save in Japan), else the Western code page.
 *
 * Shift_JIS and Windows-1252 hold no sign of themselves. Japanese is believed where its decoding is without a fault and its
 * letters stand among themselves: those of a Western text, misread, would stand inside words of plain letters.
 * Throws {@link NotText} for a workbook, a PDF and what is no text at all.
 */
export function decodeTable(bytes: Uint8Array): DecodedText {
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) {
    throw new NotText('This is a workbook. Save the sheet as CSV in your spreadsheet, and bring that file.');
  }
  if (bytes.subarray(0, 5).every((byte, at) => byte === '%PDF-'.charCodeAt(at)) && bytes.length > 4) {
    throw new NotText('This is a PDF. Save the table as CSV, and bring that file.');
  }
  const decode = (label: string) => new decoderOf(label).decode(bytes);
  const wide = wideOrder(bytes);
  if (wide !== null) return { text: decode(wide), encoding: 'UTF-16' };
  if (bytes.subarray(0, SAMPLE).includes(0)) {
    throw new NotText('This is no text. Save the table as CSV, and bring that file.');
  }
  const unicode = decodedOrNull(bytes, 'utf-8');
  if (unicode !== null) return { text: unicode, encoding: 'UTF-8' };
  const japanese = decodedOrNull(bytes, 'shift_jis');
  if (japanese !== null && looksJapanese(japanese)) return { text: japanese, encoding: 'Shift_JIS' };
  return { text: decode('windows-1252'), encoding: 'Windows-1252' };
}

function decodedOrNull(bytes: Uint8Array, label: string): string | null {
  try {
    return new decoderOf(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Which byte of a pair comes first, by the byte order mark or by where the zeros of plain letters stand. */
function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [place, byte] of sample.entries()) if (byte === 0) zeros[place % 2]! += 1;
  const half = sample.length / 2;
  if (half < 2 || Math.max(...zeros) < 0.3 * half) return null;
  if (Math.min(...zeros) > 0.01 * half) return null;
  return zeros[1]! > zeros[0]! ? 'utf-16le' : 'utf-16be';
}

/** Japanese words stand among themselves; where a Western letter was misread, plain letters stand on its sides. */
function looksJapanese(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const wide = count(/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/gu);
  const amongLetters = count(
    /(?<=[A-Za-z])[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]|[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f](?=[a-z])/gu,
  );
  const strange = count(/[\ue000-\uf8ff\u0080-\u009f]/gu);
  return wide > 0 && amongLetters < 0.4 * wide && strange === 0;
}
