/** The value of each token of the style sheet by its name without dashes, as it is in the light scheme, which is the one for paper. */
export function lightTokens(css: string): ReadonlyMap<string, string> {
  const tokens = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*([^;}]*)/gu)) {
    if (!tokens.has(name)) tokens.set(name, light(value.trim()));
  }
  return tokens;
}

/** The first half of light-dark(…, …); anything else as it stands. */
function light(value: string): string {
  const inside = /^light-dark\((.*)\)$/su.exec(value)?.[1];
  if (inside === undefined) return value;
  let depth = 0;
  const end = [...inside].findIndex((character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return character === ',' && depth === 0;
  });
  return inside.slice(0, end < 0 ? undefined : end).trim();
}

/** The value of a token by its name without dashes, with what it refers to. Throws an Error for one that the style sheet doesn't have. */
export function tokenValue(name: string, tokens: ReadonlyMap<string, string>): string {
  const value = tokens.get(name);
  if (value === undefined)
    throw new Error(`var(--${name}) is not a token of the style sheet; expected one of tokens.css`);
  return value
    .replaceAll(/var\(--([\w-]+)\)/gu, (_, inner: string) => tokenValue(inner, tokens))
    .replaceAll('"', "'");
}
