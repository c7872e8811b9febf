import type { Series } from '../../cohort/Series.ts';
import { counted } from '../../format/counted.ts';
import { exactName } from '../../format/exactName.ts';
import { formatP } from '../../format/formatP.ts';
import { formatRate } from '../../format/formatRate.ts';
import { capitalized } from '../../format/words.ts';
import type { ComparedGroup, OperationComparison } from '../../rows/operationComparisons.ts';
import type { OperationLane } from '../../rows/operationLanes.ts';
import { timeAxis } from '../kit/timeAxis.ts';
import { Swatch } from '../kit/Swatch.tsx';
import { CountedMonths } from './CountedMonths.tsx';
import { FluidAxis } from './FluidAxis.tsx';
import { FluidCurves, ShareLabels } from './FluidCurves.tsx';
import { comparisonWords } from './words.ts';

export interface ComparisonProps {
  readonly comparison: OperationComparison;
  readonly lanes: readonly OperationLane[];
  readonly series: Series;
  readonly axisEnd: number;
  readonly landmark: number;
}

/** One way to count: its name, how it counts each patient's months, its curves, counts, rates and P values. */
export function Comparison({ comparison, lanes, series, axisEnd, landmark }: ComparisonProps) {
  const { kind, groups, logRankP, exactP, sampled, floor } = comparison;
  const { name, how } = comparisonWords(comparison, series, landmark);
  return (
    <section class="comparison">
      <h4>{name}</h4>
      <p class="comparison-how">{how}</p>
      <div class="fluid-plot">
        <span />
        <CountedMonths lanes={lanes} comparison={comparison} axisEnd={axisEnd} />
        <ShareLabels />
        <FluidCurves groups={groups} axisEnd={axisEnd} from={kind === 'landmark' ? landmark : 0} />
        <span />
        <FluidAxis axis={timeAxis(series, axisEnd, { years: false, layout: 'narrow' })} />
      </div>
      <ul class="comparison-groups">
        {groups.map((group) => (
          <Group group={group} series={series} />
        ))}
      </ul>
      <dl>
        <Measure name={kind === 'switching' ? 'Mantel–Byar P' : 'Log-rank P'} p={logRankP} />
        <Measure name={capitalized(`${exactName(sampled)} log-rank P`)} p={exactP} />
        <Measure name="Its floor" p={floor} />
      </dl>
    </section>
  );
}

function Group({ group, series }: { readonly group: ComparedGroup; readonly series: Series }) {
  const { outcome, time } = series;
  return (
    <li>
      <Swatch index={group.index} level={group.level} />
      <span>
        <b>{group.label}</b>{' '}
        {`${counted(group.events, outcome)} in ${counted(group.personTime, time)}: ${formatRate(group.rate, series)}`}
      </span>
    </li>
  );
}

function Measure({ name, p }: { readonly name: string; readonly p: number | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{formatP(p)}</dd>
    </div>
  );
}
