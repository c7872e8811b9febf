/** The most letters of a value that a message quotes: enough to see which it is. */
const MOST = 80;

/** A value of a YAML file as a message quotes it: words in quotes, a long list or many keys by what they are. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  const written = JSON.stringify(value);
  if (written.length <= MOST && (typeof value !== 'object' || isPlain(value))) return written;
  if (typeof value === 'string') return `${written.slice(0, MOST - 1)}…"`;
  if (Array.isArray(value)) return value.length === 1 ? 'a list of one' : `a list of ${value.length}`;
  const keys = Object.keys(value);
  const some = keys.slice(0, 4).map((key) => `${key}:`);
  return `${some.join(', ')}${keys.length > some.length ? ', …' : ''}`;
}

/** Whether it is a list of words and numbers, nothing further in. */
function isPlain(value: object): boolean {
  return Array.isArray(value) && value.every((each) => typeof each !== 'object' || each === null);
}
