/** What a P value over deals of the patients is called: exact where every deal was gone through, of a permutation test where a sample of them was. */
export function exactName(sampled: boolean): 'exact' | 'permutation' {
  return sampled ? 'permutation' : 'exact';
}

/** The same for P values of several tests together, as a heading: "Exact P", or "Exact or permutation P" where some were sampled. */
export function exactNames(
  tests: Iterable<{ readonly exactP: number | null; readonly sampled: boolean } | null>,
): string {
  const found = [...tests].flatMap((test) => (test && test.exactP !== null ? exactName(test.sampled) : []));
  const names = new Set(found);
  return names.size === 0 ? 'exact' : [...names].sort().join(' or ');
}
