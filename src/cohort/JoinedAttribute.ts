import type { Cohort } from './Cohort.ts';

/** An attribute that follows from others: what somebody's level is, given the levels of those. */
export interface JoinedAttribute {
  readonly id: string;
  /** The attributes that it follows from. */
  readonly of: readonly string[];
  readonly levels: readonly { readonly id: string; readonly label: string }[];
  /** The level that comes of levels of those, in their order; null for none of them. */
  readonly levelOf: (levels: readonly (string | null)[]) => string | null;
}

const kept = new WeakMap<JoinedAttribute, WeakMap<Cohort, Cohort>>();

/** A cohort with the level of each patient in an attribute that follows from others. The same cohort gives the same answer. */
export function withJoined(cohort: Cohort, joined: JoinedAttribute): Cohort {
  const known = kept.get(joined) ?? new WeakMap<Cohort, Cohort>();
  kept.set(joined, known);
  let made = known.get(cohort);
  if (!made) {
    const { id, of, levelOf } = joined;
    const patients = cohort.patients.map((patient) => {
      const level = levelOf(of.map((each) => patient.attributes[each] ?? null));
      return { ...patient, attributes: { ...patient.attributes, [id]: level } };
    });
    known.set(cohort, (made = { patients }));
  }
  return made;
}

/** The cohort without it; given back to {@link withJoined} it is the same again. */
export function withoutJoined(cohort: Cohort, joined: JoinedAttribute): Cohort {
  const patients = cohort.patients.map((patient) => {
    const own = Object.entries(patient.attributes).filter(([id]) => id !== joined.id);
    return { ...patient, attributes: Object.fromEntries(own) };
  });
  const plain = { patients };
  const known = kept.get(joined) ?? new WeakMap<Cohort, Cohort>();
  kept.set(joined, known.set(plain, cohort));
  return plain;
}
