/** What other systems call things, and what they are called here. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  booktitle: ['container-title'],
  copyright: ['licence'],
  file: ['src', 'from'],
  fig: ['figure'],
  filename: ['src', 'from'],
  href: ['src'],
  inproceedings: ['chapter'],
  journal: ['container-title'],
  'journal-article': ['article-journal'],
  key: ['id'],
  label: ['title', 'id'],
  legend: ['caption'],
  misc: ['webpage'],
  name: ['id', 'title'],
  number: ['issue'],
  pages: ['page'],
  published: ['issued'],
  source: ['src', 'from'],
  thesis: ['book'],
  type: ['mark', 'kind'],
  year: ['issued'],
};

/**
 * The candidates that a misspelt word may have meant, the likeliest first, at most `most` of them.
 *
 * A candidate counts if it is what other systems call by the word, if it contains the word, or if at most a third of the longer one's
 * letters has to change.
 */
export function nearest(word: string, candidates: readonly string[], most = 3): string[] {
  const meant = candidates.filter((candidate) => OTHER_NAMES[word.toLowerCase()]?.includes(candidate));
  if (meant.length > 0) return meant;
  return candidates
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= Math.max(word.length, candidate.length) / 3 ||
        (word.length > 3 && candidate.includes(word)),
    )
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** " Did you mean …?" after a message, or nothing if no candidate is near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near.length === 0 ? '' : ` Did you mean ${near.map((each) => `"${each}"`).join(' or ')}?`;
}

/** The fewest letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, swapped));
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
