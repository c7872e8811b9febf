/** A whole number below 2^32 for a text, the same everywhere: FNV-1a over its code points, which in ASCII are its bytes. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193) >>> 0;
  return hash;
}
