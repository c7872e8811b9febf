import type { Cohort } from '../../cohort/Cohort.ts';
import type { Possibilities } from '../possibilities.ts';
import { tableFrom } from '../tableFrom.ts';
import { timeVectors } from '../timeVectors.ts';
import type { Arranging } from './arrangingIn.ts';
import { NO_WISH } from './arrangingIn.ts';
import { nearestAmong } from './nearestAmong.ts';

/** How many time vectors there are, their mean (in steps), and the table shown first: the one nearest to it. */
export function firstTable(
  possibilities: Possibilities,
  { dealAll }: Arranging,
): { readonly count: bigint; readonly means: readonly number[]; readonly central: Cohort } {
  const { means, count } = timeVectors(possibilities.list);
  const choices = possibilities.list.map((possibility) => ({ possibility }));
  const { choice, times } = nearestAmong(choices, { target: () => means })!;
  const { dealings } = dealAll(choice.possibility, NO_WISH, NO_WISH)!;
  return { count, means, central: tableFrom(possibilities, choice.possibility, times, dealings) };
}
