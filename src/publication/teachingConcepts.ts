/** What somebody who reads survival curves of few patients must master, in the order in which it is taught. */
const PARTS = {
  'The times': {
    'time-zero': 'time zero',
    'event-or-censored': 'events and censoring',
    'composite-outcome': 'composite outcomes (overall and progression-free survival)',
    'competing-events': 'competing events',
    'informative-censoring': 'informative censoring',
  },
  'The curve': {
    'at-risk': 'number at risk and the size of a step',
    'product-limit': 'product-limit estimate',
    'level-at-censoring': 'level at a censoring, ending with the last seen',
    'read-survival': 'reading S(t) and its change',
    'risk-table': 'number-at-risk table',
    'censoring-ticks': 'censoring ticks',
    median: 'median survival and its conventions',
    'median-not-reached': 'median not reached',
    'limits-of-survival': 'confidence limits of S(t)',
    tail: 'the tail of a curve',
    'follow-up': 'median follow-up (reverse Kaplan–Meier)',
    maturity: 'maturity and data lock',
    'axis-tricks': 'truncated and stretched axes',
    'cumulative-incidence': 'cumulative incidence against 1 − Kaplan–Meier',
    'conditional-survival': 'conditional survival',
    rate: 'rates per person-time',
  },
  'The comparison': {
    'log-rank': 'what the log-rank test compares',
    'exact-test': 'exact test against chi-square, the smallest P',
    'absence-of-evidence': 'absence of evidence',
    multiplicity: 'multiple testing',
    'what-p-is-not': 'what a P value is not',
    'hazard-ratio': 'hazard ratio and crossing curves',
    'restricted-mean': 'absolute difference and restricted mean',
    fragility: 'fragility',
  },
  'The design': {
    'immortal-time': 'immortal time',
    landmark: 'landmark and time-dependent comparison',
    'groups-known-later': 'groups known only later',
    selection: 'selection and denominators',
    'external-comparison': 'external comparison',
    confounding: 'confounding by indication',
    'lead-time': 'lead time and stage migration',
  },
  'The paper': {
    'stated-or-inferred': 'stated against inferred',
    'case-series-claims': 'what a case series may claim',
    'my-patient': 'applicability to a patient',
    'arithmetic-that-must-fit': 'arithmetic that must fit',
  },
} as const;

type Parts = typeof PARTS;
type IdsOf<Part> = Part extends unknown ? keyof Part : never;
export type ConceptId = IdsOf<Parts[keyof Parts]>;

/** A concept with its standard name and the part of the subject that it belongs to. */
export interface Concept {
  readonly id: ConceptId;
  readonly name: string;
  readonly part: string;
}

export const CONCEPTS: readonly Concept[] = Object.entries(PARTS).flatMap(([part, concepts]) =>
  Object.entries(concepts).map(([id, name]) => ({ id: id as ConceptId, name, part })),
);

export const CONCEPT_IDS = CONCEPTS.map(({ id }) => id) as [ConceptId, ...ConceptId[]];
