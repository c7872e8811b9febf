import { didYouMean } from '../publication/nearest.ts';

/**
 * Where a number comes from: *stated* in the record, *derived* from what it states by logic or arithmetic alone, *computed* from
 * that by a named method of statistics, or by a choice of this page, *inferred* where a named assumption is needed as well, *illustrative* where it belongs to the table shown, *example* where it was set for a question, *cited* from the literature.
 */
export type Status = 'stated' | 'derived' | 'computed' | 'inferred' | 'illustrative' | 'example' | 'cited';

/** A number that prose, captions and exercises may name. */
export interface Quantity {
  readonly id: string;
  /** In full precision; null where the quantity isn't one number (a list), or doesn't exist (a median not reached). */
  readonly value: number | null;
  /** As printed. */
  readonly text: string;
  readonly unit: string | null;
  readonly status: Status;
  /** How it came about, in one to three plain sentences. */
  readonly how: string;
  /** The facts and assumptions of the record that it rests on, by their ids. */
  readonly facts: readonly string[];
}

/** The registry of a publication's quantities, by id. */
export type Quantities = ReadonlyMap<string, Quantity>;

/** The quantity of that id. Throws a RangeError that names near ids, if there is none. */
export function quantity(quantities: Quantities, id: string): Quantity {
  const found = quantities.get(id);
  if (found === undefined) {
    throw new RangeError(
      `"${id}" is not a quantity of this publication.${didYouMean(id, [...quantities.keys()])}`,
    );
  }
  return found;
}
