import { stringify } from 'yaml';
import type { Series } from '../../cohort/Series.ts';

/** The least that a record needs: how many patients, how many of them with the outcome, and an end of follow-up. */
export interface RecordAnswers {
  readonly patients: number;
  readonly events: number;
  /** The longest follow-up, in the unit of time. */
  readonly longest: number;
}

/** record.yaml of a new publication: the first facts of an abstract, in the language that content/RECORD.md describes. */
export function recordText({ title, time, outcome, groupings }: Series, answers: RecordAnswers): string {
  const { patients, events, longest } = answers;
  const yaml = (value: unknown) => stringify(value, { lineWidth: 0 }).trimEnd();
  return `# What is published about the patients, restated, and what is assumed to read it. The language: content/RECORD.md

${yaml({ title })}
# The unit; nobody leaves before "earliest" (0 if not given).
${yaml({ time: { one: time.one, many: time.many } })}
${yaml({ event: { one: outcome.one, many: outcome.many } })}

# What patients have in common: an id, a label, and a word for each level. Figures split by what is a grouping and stands in series.yaml.
${yaml({
  attributes: groupings.map(({ id, label, levels }) => ({
    ...{ id, label, levels: Object.fromEntries(levels.map((level) => [level.id, level.label])) },
    grouping: true,
    missing: true,
  })),
})}

# What the abstract says, each in your own words, with the place where it says so, and as a claim.
${yaml({
  facts: [
    {
      id: 'n',
      says: `There were ${patients} patients.`,
      where: 'Abstract',
      claim: { patients: { exactly: patients } },
    },
    {
      id: outcome.many,
      says: `${events} of them ${outcome.happened}.`,
      where: 'Abstract',
      claim: { count: { where: { event: true }, exactly: events } },
    },
  ],
})}

# What has to be taken for granted to read it, each with its reason. Readers may switch them off.
${yaml({
  assumptions: [
    {
      id: 'longest-follow-up',
      says: `Nobody was followed for longer than ${longest} ${longest === 1 ? time.one : time.many}.`,
      reason: 'The longest follow-up that the abstract gives, or that its dates allow.',
      value: longest,
      range: [1, 2 * longest],
      claim: { maximum: { atMost: { assumed: 'longest-follow-up' } } },
    },
    {
      id: 'whole-units',
      says: `Times are counted in whole ${time.many}.`,
      reason: `The abstract prints whole ${time.many}.`,
      claim: { step: { units: 1 } },
    },
  ],
})}
`;
}
