import type { Cohort } from '../../cohort/Cohort.ts';
import type { Series } from '../../cohort/Series.ts';

interface MonthSumProps {
  readonly cohort: Cohort;
  readonly series: Series;
  /** Rows whose time is open and can be moved. */
  readonly open: ReadonlySet<string>;
  readonly held: string | null;
  /** What the sum is, where the record fixes it: "six times the printed mean of 113.5, whatever moves". */
  readonly fixed: string | null;
  /** Whether it is said: where some are left out it keeps its room alone. */
  readonly isSaid: boolean;
}

/** The patients' times as a sum: one term is dragged, and others give way so that the total stays what the record says. */
export function MonthSum({ cohort, series, open, held, fixed, isSaid }: MonthSumProps) {
  const times = cohort.patients.map(({ time }) => time);
  const total = Math.round(times.reduce((sum, time) => sum + time, 0) * 100) / 100;
  // A line under it says that the sum is fixed.
  const Total = fixed === null ? 'span' : 'strong';
  return (
    <p class="month-sum" aria-hidden={isSaid ? undefined : true}>
      {cohort.patients.map(({ row, time }, index) => (
        <span key={index}>
          {index > 0 && ' + '}
          <span
            class="month"
            data-open={open.has(row) ? '' : undefined}
            data-held={held === row ? '' : undefined}
            data-digits={String(time).length}
          >
            <span>{time}</span>
          </span>
        </span>
      ))}
      {' = '}
      <Total>
        {total} {series.time.many}
      </Total>
      {fixed !== null && <span class="sum-words">{` ${fixed}`}</span>}
    </p>
  );
}
