import { parse } from 'yaml';
import { Faults } from './faults.ts';
import { foreignKeys, readReferences, referenceFiles } from './readReferences.ts';

type Read = (name: string) => readonly [text: string, file: string];

/**
 * The keys of a publication's works, though something else about them is wrong: of all files that hold works, even of those that should
 * not stand side by side. Undefined where the keys of one of them can't be relied on.
 */
export function referenceKeys(home: string, names: readonly string[], read: Read): string[] | undefined {
  const files = referenceFiles(names);
  const keys = files.map((name) => {
    const sound = new Faults().of(() => readReferences(home, [name], read));
    if (sound) return sound.data.map(({ id }) => id);
    // A file that can't even be decoded has no text.
    const text = new Faults().of(() => read(name)[0]);
    if (text === undefined) return undefined;
    return name.endsWith('.yaml') ? yamlKeys(text) : foreignKeys(text, name);
  });
  return files.length > 0 && keys.every((each) => each !== undefined) ? keys.flat() : undefined;
}

/** The ids of a list in YAML, where each of it has one. */
function yamlKeys(text: string): string[] | undefined {
  let works: unknown;
  try {
    works = parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
  const ids = Array.isArray(works) ? works.map((work: { id?: unknown } | null) => work?.id) : [undefined];
  const keys = ids.filter((id) => typeof id === 'string' && /^[a-z][a-z0-9-]*$/u.test(id)) as string[];
  return keys.length === ids.length ? keys : undefined;
}
