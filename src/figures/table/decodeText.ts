/** A file that holds no text: what to do instead stands in its message. */
export class NotText extends Error {}

/**
 * The text of a file: UTF-8, UTF-16 where its first bytes say so, else the Western code page that older spreadsheets write.
 *
 * Throws {@link NotText} for a workbook.
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if ((a === 0x50 && b === 0x4b) || (a === 0xd0 && b === 0xcf)) {
    throw new NotText('This is a workbook. Save the sheet as CSV in your spreadsheet, and bring that file.');
  }
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
