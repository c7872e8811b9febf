/** What an author of a by-line may be named by. */
interface Named {
  readonly name?: string | undefined;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
}

/** Degrees and titles, which aren't part of a name: behind a comma, behind a family name, or before a given one. */
const BEHIND = /(?:,\s*|\s)(?:M\.?D|Ph\.?D|M\.?Sc|B\.?Sc|MBBS|FRCS|FACS|Dr\.? ?med|MPH)\.?(?=\s|,|$)/u;
const BEFORE = /^(?:Dr|Prof|Professor|PD)\.?\s/u;

/** What is wrong with the names of one author: by their keys, what is expected. */
export function nameFaults({ name, given, family }: Named): Readonly<Record<string, string>> {
  const titled = (text: string | undefined) =>
    text !== undefined && (BEFORE.test(text) || BEHIND.test(text))
      ? 'the name alone, without degrees and titles'
      : null;
  // A group may be called after one: MD Anderson Cancer Center.
  const ofGroup = name !== undefined && /,\s/u.test(name) ? titled(name) : null;
  return Object.fromEntries(
    [
      ['name', ofGroup] as const,
      ['given', titled(given)] as const,
      ['family', titled(family)] as const,
    ].flatMap(([key, message]) => (message === null ? [] : [[key, message]])),
  );
}
