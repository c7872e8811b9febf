/** Whether a file of pixels has its end: one that broke off while it was copied has its size at its head all the same. */
export function isWhole(kind: string, bytes: Uint8Array): boolean {
  if (kind === 'png') return chunksEnd(bytes);
  if (kind === 'jpg') return jpegEnds(bytes);
  if (kind === 'gif') return bytes.findLast((byte) => byte !== 0) === 0x3b;
  if (kind === 'webp') return viewOf(bytes).getUint32(4, true) + 8 <= bytes.length;
  return kind === 'avif' ? boxesEnd(bytes) : true;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}

/** PNG: chunks with their lengths before them, the last of them IEND. */
function chunksEnd(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 8; at + 12 <= bytes.length; at += view.getUint32(at) + 12)
    if (nameAt(bytes, at + 4) === 'IEND') return true;
  return false;
}

/** JPEG: the mark of its end stands behind the pixels; one before them is that of a small picture inside. */
function jpegEnds(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda)
    at += bytes[at + 1] === 0xff ? 1 : view.getUint16(at + 2) + 2;
  for (let end = at; end + 1 < bytes.length; end += 1)
    if (bytes[end] === 0xff && bytes[end + 1] === 0xd9) return true;
  return false;
}

/** AVIF: boxes with their lengths before them; one of length 0 goes to the end. */
function boxesEnd(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  let at = 0;
  while (at + 8 <= bytes.length) {
    const length = view.getUint32(at);
    if (length === 0) return true;
    const whole = length === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : length;
    if (whole < 8) return false;
    at += whole;
  }
  return at === bytes.length;
}
