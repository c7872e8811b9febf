import type { Patient } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import { formatP } from '../format/formatP.ts';
import { formatPercent } from '../format/formatPercent.ts';
import { uncapitalized } from '../format/words.ts';
import { coxModel, logRankTest, quantileLimits, survivalLimits } from '../survival/index.ts';
import type { Quantity } from './Quantity.ts';

const METHOD = 'beta-product';

/**
 * What a table of patients gives beyond its curves: the limits of the median, `median-lower`, `median-upper`, of all and of each group,
 * `sex-male-median-lower`; those of each group at the landmarks, `sex-male-limits-60-lower`; the log-rank P of more than two groups,
 * `stage-log-rank-p`; and hazard ratios by Cox's model (ties by Efron) with Wald's limits, of the first of two groups against the
 * second, `sex-hazard-ratio`, `…-lower`, `…-upper`, or of each of more groups against the last, `stage-first-hazard-ratio`.
 */
export function groupEffects(series: Series, patients: readonly Patient[]): Quantity[] {
  const { time } = series;
  const of = (id: string, value: number | null, text: string, how: string): Quantity => ({
    ...{ id, value, text, unit: null, status: 'computed', facts: [] },
    how: `${how} Computed from the table of patients.`,
  });
  const ofGroup = (prefix: string, members: readonly Patient[], what: string): Quantity[] => {
    const limits = survivalLimits(members, { method: METHOD });
    const median = quantileLimits(limits, 0.5);
    return (['lower', 'upper'] as const).map((side): Quantity => {
      const value = median[side];
      return {
        ...of(
          `${prefix}median-${side}`,
          value,
          value === null ? 'not reached' : String(Math.round(value * 10) / 10),
          `The ${side} 95\u202f% limit of the median survival (Brookmeyer and Crowley, of beta product limits)${what}.`,
        ),
        unit: value === null ? null : time.many,
      };
    });
  };
  return [
    ...ofGroup('', patients, ''),
    ...series.groupings.flatMap(({ id, label, levels }) => {
      const groups = levels.map((level) => patients.filter(({ attributes }) => attributes[id] === level.id));
      const name = uncapitalized(label);
      return [
        ...levels.flatMap((level, index) => {
          const members = groups[index] ?? [];
          if (members.length === 0) return [];
          const what = ` (${name}: ${uncapitalized(level.label)})`;
          const limits = survivalLimits(members, { method: METHOD });
          return [
            ...ofGroup(`${id}-${level.id}-`, members, what),
            ...time.landmarks.flatMap((landmark) =>
              (['lower', 'upper'] as const).map((side) => {
                const value = limits.findLast(({ from }) => from <= landmark)?.[side] ?? null;
                const how = `The ${side} 95\u202f% limit (beta product) at ${landmark} ${time.many}${what}.`;
                const text = value === null ? 'none' : formatPercent(value);
                return of(`${id}-${level.id}-limits-${landmark}-${side}`, value, text, how);
              }),
            ),
          ];
        }),
        ...ofGrouping(),
      ];

      function ofGrouping(): Quantity[] {
        const last = levels.at(-1);
        if (last === undefined || groups.some((group) => group.length === 0)) return [];
        const { p } = logRankTest(groups);
        const effects = coxModel([...groups].reverse())?.effects;
        const joint = `The P value of the log-rank test of all ${levels.length} groups of “${name}”, read from chi-square with ${levels.length - 1} degrees of freedom.`;
        return [
          ...(levels.length === 2 ? [] : [of(`${id}-log-rank-p`, p, formatP(p), joint)]),
          ...levels.slice(0, -1).flatMap((level, index) => {
            // Group 0 of the model is the last level; its effects go on upwards.
            const effect = effects?.[levels.length - 2 - index];
            const stem = levels.length === 2 ? `${id}-hazard-ratio` : `${id}-${level.id}-hazard-ratio`;
            const whose = `the hazard ratio of “${uncapitalized(level.label)}” against “${uncapitalized(last.label)}” (Cox’s model, ties by Efron${effect ? '' : '; its likelihood rises without end, so there is no finite value'})`;
            const ratio = (suffix: string, value: number | undefined, what: string) =>
              of(
                `${stem}${suffix}`,
                value ?? null,
                value === undefined ? 'none' : ratioText(value),
                `${what} ${whose}.`,
              );
            return [
              ratio('', effect?.hazardRatio, 'This is'),
              ratio('-lower', effect?.lower, 'The lower 95\u202f% limit (Wald) of'),
              ratio('-upper', effect?.upper, 'The upper 95\u202f% limit (Wald) of'),
            ];
          }),
        ];
      }
    }),
  ];
}

/** A ratio with two figures at least: 0.34, 2.1, 14. */
function ratioText(value: number): string {
  return value < 1 ? value.toFixed(2) : value < 10 ? value.toFixed(1) : value.toFixed(0);
}
