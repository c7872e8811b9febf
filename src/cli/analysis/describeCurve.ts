import { counted, PATIENTS } from '../../format/counted.ts';
import { thinned, type AnalysisCurve, type EventRate, type FollowUp } from '../../survival/index.ts';
import { aligned } from './aligned.ts';
import { describeFollowUp, describeRate } from './describeFollowUp.ts';
import { shown, shownLevel, shownRange } from './shown.ts';

type Limits = AnalysisCurve['medianLimits']['logLog'];

/** A curve of more times than these is printed at so many of them. */
const LONGEST = 1000;
const PRINTED = 50;

/** What the words on a curve need beside it. */
export interface CurveWords {
  readonly level: number;
  readonly isLate: boolean;
  readonly followUp: FollowUp | null;
  readonly rate: EventRate;
  readonly unit: string | null;
}

/** A curve for reading: its median, its restricted mean, what was asked for, and the curve itself. */
export function describeCurve(
  title: string,
  curve: AnalysisCurve,
  { level, isLate, followUp, rate, unit }: CurveWords,
): string {
  const { n, events, median, medianLimits, rmst, at, rows, distinctTimes } = curve;
  // Beta product limits are not defined for rows that enter late.
  const limited = ({ bpcp, logLog }: Record<'bpcp' | 'logLog', Limits>, name: string) =>
    (isLate ? '' : `${shownRange(bpcp.lower, bpcp.upper)} (beta product), `) +
    `${shownRange(logLog.lower, logLog.upper)} (${name})`;
  const percent = shownLevel(level);
  const lines = [
    `${title}: ${counted(n, isLate ? { one: 'row', many: 'rows' } : PATIENTS)}, ${counted(events, { one: 'event', many: 'events' })}`,
    `  median survival ${shown(median.infimum)} (S <= 1/2), ${shown(median.midpoint)} (middle of a flat at 1/2)`,
    `    ${percent}: ${limited(medianLimits, 'Brookmeyer-Crowley, log-log')}`,
  ];
  if (rmst) {
    const end = rows.at(-1)?.time ?? 0;
    lines.push(
      `  restricted mean up to ${rmst.tau}: ${shown(rmst.estimate)}, ${
        rmst.extended
          ? `no standard error: follow-up ends at ${end}, and beyond it the curve is drawn on flat`
          : `standard error ${shown(rmst.standardError)} (Greenwood)`
      }`,
    );
  }
  const followed = describeFollowUp(followUp, level);
  if (followed !== null) lines.push(followed);
  lines.push(describeRate(rate, level, unit));
  for (const { time, atRisk, died, left, survival, limits } of at ?? []) {
    lines.push(
      `  at ${time}: survival ${shown(survival)}, ${percent} ${limited(limits, 'log-log')}; ${atRisk} at risk after it, ${died} with event, ${left} left`,
    );
  }
  const printed = thinned(rows, { longest: LONGEST, printed: PRINTED });
  if (printed.length < distinctTimes)
    lines.push(`  ${distinctTimes} different times; the curve at ${printed.length} of them:`);
  const body = printed.map(({ time, atRisk, events: d, censored, survival, standardError, limits }) => [
    String(time),
    String(atRisk),
    String(d),
    String(censored),
    shown(survival),
    shown(standardError),
    ...(isLate ? [] : [shownRange(limits.bpcp.lower, limits.bpcp.upper)]),
    shownRange(limits.logLog.lower, limits.logLog.upper),
  ]);
  const head = [
    'time',
    'at risk',
    'events',
    'censored',
    'survival',
    'standard error',
    ...(isLate ? [] : [`${shown(100 * level)} % beta product`]),
    `${shown(100 * level)} % log-log`,
  ];
  return [...lines, aligned([head, ...body])].join('\n');
}
