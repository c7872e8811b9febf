import { stringify } from 'yaml';
import type { Series } from '../../cohort/Series.ts';

/** series.yaml of a new publication: its words, with what each field is for. */
export function seriesText(series: Series): string {
  const { title, subtitle, paper, standing, disclaimer, time, outcome, everyone, groupings } = series;
  const yaml = (value: unknown) => stringify(value, { lineWidth: 0 }).trimEnd();
  return `# The words of this publication: what figures, tables and sentences call things.

${yaml({ title })}
# One sentence under the title, and the description for search engines.
${yaml({ subtitle })}

# The key of the paper in references.yaml that this is about; null for a series that appears here first.
${yaml({ paper })}
# What this page is and isn't, in a sentence at its head; and at length, a paragraph each, at its end.
${yaml({ standing })}
${yaml({ disclaimer })}

# The unit of time, what it is counted from, how many units make a year (null if years make no sense), and the times to speak about.
${yaml({ time })}

# How the outcome is called: "death", "deaths", "died", and "alive" without it.
${yaml({ outcome })}

${yaml({ everyone })}

# What may split the patients into curves; ids are those of the attributes, the first is drawn first. A grouping that was not known at time
# zero (knownAtTimeZero: false) needs a caution. Levels: a label for figures, and the words for one patient and for several.
${yaml({
  groupings: groupings.map(({ id, label, definition, knownAtTimeZero, caution, levels }) => ({
    ...{ id, label, definition, knownAtTimeZero },
    ...(caution === null ? {} : { caution }),
    levels,
  })),
})}
`;
}
