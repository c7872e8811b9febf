/** What tells authors of a by-line apart. */
interface Named {
  readonly name?: string | undefined;
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly orcid?: string | undefined;
}

/** Authors who stand in a by-line before: by their place, the key that says so. Two persons of one name have an ORCID each. */
export function repeatedAuthors(
  authors: readonly Named[],
): { readonly index: number; readonly key: string }[] {
  const nameOf = ({ name, given, family }: Named) =>
    (name ?? `${given ?? ''} ${family ?? ''}`).trim().toLowerCase();
  return authors.flatMap((author, index) => {
    const before = authors.slice(0, index);
    if (author.orcid !== undefined && before.some(({ orcid }) => orcid === author.orcid))
      return [{ index, key: 'orcid' }];
    const isOther = (other: Named) =>
      author.orcid !== undefined && other.orcid !== undefined && author.orcid !== other.orcid;
    const same = before.some(
      (other) => nameOf(other) === nameOf(author) && nameOf(author) !== '' && !isOther(other),
    );
    return same ? [{ index, key: author.name === undefined ? 'family' : 'name' }] : [];
  });
}
