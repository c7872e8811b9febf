interface Patient {
  readonly time: number;
  readonly event: boolean;
}

/**
 * The exact P of the log-rank test from its definition: of all ways to deal the patients into groups of these sizes, the share in
 * which observed minus expected deaths of the first group is as far from 0, or farther.
 */
export function dealtP(first: readonly Patient[], second: readonly Patient[]): number {
  const all = [...first, ...second];
  const farOf = (isFirst: (place: number) => boolean) => {
    const deaths = [...new Set(all.filter(({ event }) => event).map(({ time }) => time))];
    const differences = deaths.map((at) => {
      const risk = all.flatMap(({ time }, place) => (time >= at ? [place] : []));
      const dead = risk.filter((place) => all[place]!.time === at && all[place]!.event);
      return dead.filter(isFirst).length - (dead.length * risk.filter(isFirst).length) / risk.length;
    });
    return Math.abs(differences.reduce((sum, each) => sum + each, 0));
  };
  const observed = farOf((place) => place < first.length);
  const deals = Array.from({ length: 2 ** all.length }, (_, deal) => deal).filter(
    (deal) => all.filter((_, place) => (deal >> place) & 1).length === first.length,
  );
  const as = deals.filter((deal) => farOf((place) => ((deal >> place) & 1) === 1) >= observed - 1e-9);
  return as.length / deals.length;
}
