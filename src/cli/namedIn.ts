import { didYouMean } from '../publication/nearest.ts';
import { Refusal } from './Refusal.ts';

/** Refuses a name that isn't among those that there are, with those and the nearest. `what`: "column", 'column "arm" has no level'. */
export function refuseName(what: string, name: string, among: readonly string[]): never {
  const near = didYouMean(name, among);
  // Names that have commas of their own are told apart by semicolons.
  const all = among.join(among.some((each) => each.includes(',')) ? '; ' : ', ');
  throw new Refusal(`${what} ${JSON.stringify(name)}; there are ${all}${near === '' ? '' : `.${near}`}`);
}

/** A name that must be one of some. */
export function namedIn(what: string, name: string, among: readonly string[]): string {
  return among.includes(name) ? name : refuseName(what, name, among);
}

/**
 * The names in a list with commas between them; a name may have commas of its own. Null where some part is no name.
 * `find` gives the name that a part stands for.
 */
export function namesIn(text: string, find: (part: string) => string | undefined): string[] | null {
  const whole = find(text);
  if (whole !== undefined) return [whole];
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const first = find(text.slice(0, comma));
    const rest = first === undefined ? null : namesIn(text.slice(comma + 1), find);
    if (first !== undefined && rest) return [first, ...rest];
  }
  return null;
}
