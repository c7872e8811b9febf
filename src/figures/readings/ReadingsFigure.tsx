import type { Series } from '../../cohort/Series.ts';
import { countedInWords } from '../../format/counted.ts';
import { listed } from '../../format/listed.ts';
import { capitalized } from '../../format/words.ts';
import { untiedFirst, type PReadingRows } from '../../rows/pReadingRows.ts';
import { Figure } from '../kit/Figure.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
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
  const { shown, others } = untiedFirst(data.rows);
  const exits = countedInWords(data.patients, { one: 'exit', many: 'exits' });
  const orders = countedInWords(
    others.reduce((sum, { readings }) => sum + readings.length, 0),
    { one: 'order', many: 'orders' },
  );
  return (
    <Figure id={id} number={number} title={title} caption={<Caption data={data} series={series} />}>
      <ReadingsTable
        {...{ data, series }}
        rows={shown}
        caption={`Two-sided tests, and orders of ${exits}`}
        withMonths
      />
      {others.length > 0 && (
        <div class="figure-folds">
          <FoldedTable summary={`${capitalized(orders)} more, with several exits in one ${series.time.one}`}>
            <ReadingsTable
              {...{ data, series }}
              rows={others}
              caption={`Orders of ${exits} with several in one ${series.time.one}`}
            />
          </FoldedTable>
        </div>
      )}
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
        `The last test looks at the ${series.time.many} of the group with the ${many} and at no order; it allows ${listed(others)} as well. `}
      Discs: {many} in the group. Thin strokes: others who left follow-up {without}. A bar joins exits of the
      same {series.time.one}. All tests are two-sided, and all {many} are in one group. The published{' '}
      {data.printed} stands against an exact log-rank P that no order brings that low.
    </p>
  );
}
