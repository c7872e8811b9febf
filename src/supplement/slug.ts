import { hyphenated } from '../publication/hyphenated.ts';

/** Words as part of a file's name: lower-case letters, digits and hyphens, at most `most` characters, never cut inside a word. */
export function slug(text: string, most = 48): string {
  const plain = hyphenated(text);
  return plain.length <= most ? plain : plain.slice(0, most + 1).replace(/-[^-]*$/u, '');
}

/** Gives each name back, with -2, -3, … where it came before. */
export function uniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    let unique = name;
    for (let turn = 2; taken.has(unique); turn += 1) unique = `${name}-${turn}`;
    taken.add(unique);
    return unique;
  };
}
