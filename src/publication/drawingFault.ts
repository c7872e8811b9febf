const NAME = '[A-Za-z_][\\w.:-]*';
/** What an SVG file is made of, piece by piece; what fits none of them is not well-formed. */
const PIECE = new RegExp(
  [
    '<\\?[\\s\\S]*?\\?>',
    '<!--[\\s\\S]*?-->',
    '<!\\[CDATA\\[[\\s\\S]*?\\]\\]>',
    '<!DOCTYPE[^>[]*(?:\\[[^\\]]*\\]\\s*)?>',
    `<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?)>`,
    '[^<]+',
  ].join('|'),
  'uy',
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');
/** A sign that begins the name of a character, and is none. */
const BARE_SIGN = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[^\s;<]{0,12};?/iu;

/** What keeps an SVG file from being shown in every browser, or lets it do more than be seen; null if nothing does. */
export function drawingFault(source: string): string | null {
  const text = source.replace(/^\ufeff/u, '');
  const open: { name: string; prefixes: readonly string[] }[] = [];
  let root = false;
  for (let at = 0; at < text.length;) {
    const line = text.slice(0, at).split('\n').length;
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    if (found === null) return broken(line, text.slice(at).split('\n')[0]?.slice(0, 30) ?? '');
    const [piece, end, name, attributes = '', alone] = found;
    at += piece.length;
    if (/<!ENTITY/u.test(piece))
      return `holds <!ENTITY in line ${line}; expected a drawing without it: save it as plain SVG`;
    if (name === undefined) {
      const bare = piece.startsWith('<') ? undefined : BARE_SIGN.exec(piece)?.[0];
      if (bare !== undefined) return broken(line, bare);
      if (!piece.startsWith('<') && open.length === 0 && piece.trim() !== '')
        return broken(line, piece.trim().slice(0, 30));
      const style = piece.startsWith('<') && !piece.startsWith('<![') ? null : styleFault(piece);
      if (style !== null) return `${style} in line ${line}; ${ALONE}`;
      continue;
    }
    if (end === '/') {
      if (open.pop()?.name !== name) return broken(line, piece);
      continue;
    }
    if (open.length === 0 && root) return broken(line, piece);
    const given = [...attributes.matchAll(ATTRIBUTE)].map(
      ({ 1: key = '', 2: double, 3: single }) => [key, double ?? single ?? ''] as const,
    );
    const prefixes = [
      ...(open.at(-1)?.prefixes ?? ['xml', 'xmlns']),
      ...given.flatMap(([key]) => (key.startsWith('xmlns:') ? [key.slice(6)] : [])),
    ];
    const fault = tagFault(name, given, prefixes);
    if (fault !== null) return `${fault} in line ${line}; ${ALONE}`;
    if (!root && !given.some(([key, value]) => key === 'xmlns' && value === 'http://www.w3.org/2000/svg'))
      return 'has no xmlns="http://www.w3.org/2000/svg" at <svg>, without which no browser shows it; expected a file that a program for drawings saved as SVG';
    const keys = given.map(([key]) => key);
    if (keys.some((key, index) => keys.indexOf(key) < index)) return broken(line, piece.slice(0, 30));
    root = true;
    if (alone !== '/') open.push({ name, prefixes });
  }
  const left = open.at(-1);
  if (left) return `is no whole SVG: <${left.name}> is never closed; expected the file as it was saved`;
  return root ? null : 'is no SVG; expected a file that a program for drawings saved as SVG';
}

const ALONE = 'expected a drawing alone, that runs and loads nothing: save it as plain SVG';

function broken(line: number, found: string): string {
  return `is no whole SVG: ${found.trim()} in line ${line} can't be read; expected the file as it was saved`;
}

/** What a tag does beside being seen, or a prefix in it that nothing declares. */
function tagFault(
  name: string,
  given: readonly (readonly [key: string, value: string])[],
  prefixes: readonly string[],
): string | null {
  if (/^(?:\w+:)?(?:script|foreignObject|iframe|object|embed|handler)$/iu.test(name))
    return `holds <${name}>`;
  const strange = [name, ...given.map(([key]) => key)].find(
    (each) => each.includes(':') && !prefixes.includes(each.split(':')[0] ?? ''),
  );
  if (strange !== undefined) return `holds ${strange}, whose first part nothing declares,`;
  for (const [key, raw] of given) {
    const value = decoded(raw);
    const shown = `holds ${key}="${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
    if (/^on/iu.test(key) || /^\s*javascript:/iu.test(value.replace(/[\t\n\r]/gu, ''))) return shown;
    if (/(?:^|:)(?:href|src)$/iu.test(key) && !/^\s*(?:#|data:image\/|$)/iu.test(value)) return shown;
    if (BARE_SIGN.test(raw)) return `${shown}, where & is no character,`;
    const style = key.startsWith('xmlns') ? null : styleFault(value);
    if (style !== null) return style;
  }
  return null;
}

/** An address in a style that leads out of the file. */
function styleFault(text: string): string | null {
  const [, address] =
    /url\(\s*["']?((?!#|data:)[^"')]*)/iu.exec(decoded(text)) ??
    /@import\s+["']?([^"';]*)/iu.exec(text) ??
    [];
  return address === undefined ? null : `holds url(${address.trim()})`;
}

function decoded(text: string): string {
  return text
    .replace(/&#x([\da-f]+);|&#(\d+);/giu, (whole, hex: string | undefined, digits: string | undefined) => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
