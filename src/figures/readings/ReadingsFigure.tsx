import type { Series } from '../../cohort/Series.ts';
import { listed } from '../../format/listed.ts';
import type { PReadingRows } from '../../rows/pReadingRows.ts';
import { Figure } from '../kit/Figure.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';
import { ReadingsTable } from './ReadingsTable.tsx';

interface ReadingsFigureProps {
  readonly id: string;
  readonly number: number;
  readonly data: PReadingRows;
  readonly series: Series;
}

/** Why the published P value gives so much away: the tests and orders of exits that print it. It stands still. */
export function ReadingsFigure({ id, number, data, series }: ReadingsFigureProps) {
  const title = `Which tables print P = ${data.printed}`;
  return (
    <Figure id={id} number={number} title={title} caption={<Caption data={data} series={series} />}>
      <ScrolledTable label={title}>
        <ReadingsTable data={data} series={series} />
      </ScrolledTable>
    </Figure>
  );
}

function Caption({ data, series }: Pick<ReadingsFigureProps, 'data' | 'series'>) {
  const { many, without } = series.outcome;
  const inWords = (size: number) => `${size} against ${data.patients - size}`;
  const sizes = data.groupSizes.map(inWords);
  const others = [...new Set(data.months.map(({ groupSize }) => groupSize))]
    .filter((size) => !data.groupSizes.includes(size))
    .map(inWords);
  return (
    <p>
      <strong>By every test of the order the groups are {listed(sizes)}.</strong>{' '}
      {others.length > 0 &&
        `The last test looks at ${series.time.many} and not at their order; it allows ${listed(others)} as well. `}
      Discs: {many} in the group. Thin strokes: others who left follow-up {without}. A bar joins exits of the
      same {series.time.one}. All tests are two-sided, and all {many} are in one group. The published{' '}
      {data.printed} stands against an exact log-rank P that no order brings that low.
    </p>
  );
}
