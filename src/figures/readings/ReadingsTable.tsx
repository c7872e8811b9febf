import type { Series } from '../../cohort/Series.ts';
import { formatP } from '../../format/formatP.ts';
import { formatPKeeping } from '../../format/formatPKeeping.ts';
import { testName } from '../../format/testName.ts';
import { printsAs } from '../../reconstruction/printedInterval.ts';
import type { ReadingOfP } from '../../reconstruction/readingsOfP.ts';
import type { PReadingRow, PReadingRows } from '../../rows/pReadingRows.ts';
import { DataTable, type DataRow } from '../kit/DataTable.tsx';
import { OrderPicture } from './OrderPicture.tsx';
import { orderWords } from './orderWords.ts';

interface ReadingsTableProps {
  readonly data: PReadingRows;
  readonly rows: readonly PReadingRow[];
  readonly series: Series;
  readonly caption: string;
  /** Whether the test that looks at times stands below. */
  readonly withMonths?: boolean;
}

/** Two-sided tests against the orders of exits by which they print the published P value. */
export function ReadingsTable({ data, rows, series, caption, withMonths = false }: ReadingsTableProps) {
  const orders = rows.flatMap(({ test, readings }): DataRow[] => {
    if (readings.length === 0)
      return [{ cells: [testName(test), `no order prints ${data.printed}`], last: 4 }];
    return readings.map((reading, index) => ({
      attributes: reading.prints.includes('rounded') ? { 'data-rounded': '' } : {},
      heads: index === 0 ? readings.length : 0,
      cells: [
        ...(index === 0 ? [testName(test)] : []),
        <OrderPicture order={reading.order} label={orderWords(reading.order, series)} />,
        `${reading.groupSize} v ${data.patients - reading.groupSize}`,
        formatPKeeping(reading.p, (p) => printsAlike(p, reading, data.printed)),
        reading.prints.length === 2 ? 'rounded or cut off' : printing(reading.prints[0]),
      ],
    }));
  });
  return (
    <DataTable
      also="p-readings"
      caption={caption}
      heads={['Test', 'Exits, first to last', 'Sizes', 'P', `Prints ${data.printed}`]}
      rows={withMonths ? [...orders, ...monthsOf(data, series)] : orders}
    />
  );
}

/** Whether a printed P shows what stands beside it: that it prints as published when rounded, when cut off, or either way. */
function printsAlike(p: number, { prints }: ReadingOfP, published: string): boolean {
  return (['rounded', 'truncated'] as const).every(
    (each) => printsAs(p, published, each) === prints.includes(each),
  );
}

function printing(prints: 'rounded' | 'truncated' | undefined): string {
  return prints === 'truncated' ? 'only cut off' : 'only rounded';
}

/** The test that looks at times: in place of an order, how long the group was followed. */
function monthsOf({ months, patients }: PReadingRows, { time }: Series): DataRow[] {
  return months.map(({ groupSize, prints, from, to, total, pFrom, pTo }, index) => ({
    attributes: prints === 'rounded' ? { 'data-rounded': '' } : {},
    heads: index === 0 ? months.length : 0,
    cells: [
      ...(index === 0 ? [testName('exponential-likelihood-ratio')] : []),
      `any, with ${from} to ${to} of ${total} ${time.many}`,
      `${groupSize} v ${patients - groupSize}`,
      `${formatP(pFrom)} to ${formatP(pTo)}`,
      // The ranges of both ways of printing overlap.
      prints === 'truncated' ? 'cut off' : 'rounded',
    ],
  }));
}
