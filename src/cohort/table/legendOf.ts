/**
 * What a file says of a column outside of the table, in a comment above it or a note below: "status: 0 = dead; 1 = alive". Empty where
 * it says nothing.
 */
export function legendOf(name: string, notes: readonly string[]): string {
  const own = plain(name);
  if (own === '') return '';
  for (const note of notes) {
    const text = plain(note.replace(/^[\s#*†‡§%/-]+/u, ''));
    if (text.startsWith(own) && /^\s*(?:[:=(,–-]|\d)/u.test(text.slice(own.length)))
      return text.slice(own.length).replace(/^[\s:=(,–-]+/u, '');
  }
  return '';
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^["“]|["”](?=\s*[:=(])/gu, '');
}
