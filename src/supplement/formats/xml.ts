import { escapedXml } from '../../publication/escapedXml.ts';

/** Attributes of an element; one that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element as text. `inside` is XML already: text goes through `escaped`. */
export function xml(name: string, attributes: Attributes = {}, ...inside: readonly string[]): string {
  const said = Object.entries(attributes)
    .flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`]))
    .join('');
  const content = inside.join('');
  return content === '' ? `<${name}${said}/>` : `<${name}${said}>${content}</${name}>`;
}

/** Letters that XML 1.0 can't hold, in any writing. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Text as it may stand in XML, also between double quotes. */
export function escaped(text: string): string {
  return escapedXml(text.replaceAll(FORBIDDEN, ''));
}
