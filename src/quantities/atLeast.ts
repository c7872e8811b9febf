/** The upper tail of the binomial distribution, added up from its definition: exercises have few patients. */
export function atLeast(count: number, of: number, chance: number): number {
  let sum = 0;
  let ways = 1;
  for (let successes = 0; successes <= of; successes++) {
    if (successes >= count) sum += ways * chance ** successes * (1 - chance) ** (of - successes);
    ways = (ways * (of - successes)) / (successes + 1);
  }
  return sum;
}
