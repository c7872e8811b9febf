import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import type { ComparedGroup, OperationComparison } from '../../rows/operationComparisons.ts';
import { Swatch } from '../kit/Swatch.tsx';
import { comparisonPs, comparisonWords, groupWords, whyNoP } from './words.ts';

interface ComparisonProps {
  readonly comparison: OperationComparison;
  readonly series: Series;
  readonly landmark: number;
  /** Whether it is the one that is drawn: the others keep their room. */
  readonly isShown: boolean;
}

/** One way to count: its name, how it counts each patient's time, its counts, rates and P values. */
export function Comparison({ comparison, series, landmark, isShown }: ComparisonProps) {
  const { name, how } = comparisonWords(comparison, series, landmark);
  const none = whyNoP(comparison);
  return (
    <section class="comparison" data-counting={comparison.kind} data-shown={isShown ? '' : undefined}>
      <div class="comparison-how">
        <h4>{name}</h4>
        <p>{how}</p>
      </div>
      <ul class="comparison-groups">
        {comparison.groups.map((group) => (
          <Group key={group.index} group={group} series={series} />
        ))}
      </ul>
      {none === null ? (
        <dl>
          {comparisonPs(comparison).map(([test, p]) => (
            <div key={test}>
              <dt>{test}</dt>
              <dd>{formatP(p)}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="comparison-none">{none}</p>
      )}
    </section>
  );
}

function Group({ group, series }: { readonly group: ComparedGroup; readonly series: Series }) {
  return (
    <li>
      <Swatch index={group.index} level={group.level} />
      <span>
        <b>{group.label}</b> {groupWords(group, series)}
      </span>
    </li>
  );
}
