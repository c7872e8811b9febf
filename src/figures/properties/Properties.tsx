import type { CohortSet, Knowledge } from '../../cohort/CohortSet.ts';
import type { Series } from '../../cohort/Series.ts';
import { capitalized } from '../../format/words.ts';
import { formatCount } from '../../format/formatCount.ts';
import type { LaneRow } from '../../rows/laneRows.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { Fold } from '../kit/Fold.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';
import { KnownMark } from './KnownMark.tsx';

export interface PropertiesProps {
  /** What a link from the text leads to. */
  readonly id?: string | undefined;
  /** Asked for when they are drawn. */
  readonly lanesOf: () => readonly LaneRow[];
  /** How many patients the table has; of many, only some have a row. */
  readonly of: number;
  readonly set: Pick<CohortSet, 'isTable'>;
  readonly series: Series;
  /** A reader points at a row; null for none. */
  readonly onPoint?: (row: string | null) => void;
}

/**
 * What is known of each patient of the shown table: a row a patient, a column a property, with a mark for whether it is stated,
 * deduced or open. Of somebody's own table everything is known, and nothing is marked.
 */
export function Properties({ id, lanesOf, of, set: { isTable }, series, onPoint }: PropertiesProps) {
  const { happened, without } = series.outcome;
  const value = (text: string, known: Knowledge, also = '') => (isTable ? text : marked(text, known, also));
  const point = (target: EventTarget | null) =>
    onPoint?.((target as Element | null)?.closest('[data-row]')?.getAttribute('data-row') ?? null);
  const title = 'What is known of each patient';
  return (
    <Fold
      id={id}
      also="properties"
      summary={title}
      draw={() => {
        const lanes = lanesOf();
        const columns = lanes[0]?.attributes.map(({ name }) => name) ?? [];
        return (
          <>
            {!isTable && (
              <p class="properties-key">
                <span>
                  <KnownMark known="stated" /> stated
                </span>{' '}
                <span>
                  <KnownMark known="inferred" /> deduced
                </span>{' '}
                <span>
                  <KnownMark known="open" /> open: one choice among those allowed
                </span>
              </p>
            )}
            <div
              onPointerOver={({ target }) => {
                point(target);
              }}
              onPointerLeave={() => onPoint?.(null)}
            >
              <ScrolledTable label={title}>
                <DataTable
                  also="properties-table"
                  caption={captionOf(lanes.length, of, isTable)}
                  heads={['Row', capitalized(series.time.many), 'Outcome', ...columns]}
                  rows={lanes.map((lane) => ({
                    attributes: { 'data-row': lane.row },
                    cells: [
                      lane.row,
                      value(
                        String(lane.time),
                        lane.timeKnown,
                        lane.timeKnown === 'open' ? ` (${lane.earliest} to ${lane.latest})` : '',
                      ),
                      lane.event ? happened : without,
                      ...lane.attributes.map(({ label, known }) => value(label, known)),
                    ],
                  }))}
                />
              </ScrolledTable>
            </div>
          </>
        );
      }}
    />
  );
}

const IN_WORDS: Readonly<Record<Knowledge, string>> = {
  stated: 'stated',
  derived: 'deduced',
  inferred: 'deduced',
  open: 'open',
};

/** A value with its mark, which is said in words to those who don't see it. */
function marked(text: string, known: Knowledge, also: string) {
  return (
    <span class="known" data-known={known}>
      <KnownMark known={known} /> {text}
      {also || null}
      <span class="visually-hidden">, {IN_WORDS[known]}</span>
    </span>
  );
}

function captionOf(drawn: number, of: number, isTable: boolean): string {
  const some = drawn < of ? ` ${formatCount(drawn)} of ${formatCount(of)}, evenly spread.` : '';
  return isTable
    ? `The patients in order of exit.${some}`
    : 'One compatible table in order of exit: its rows are not patients of the paper. Where the record describes a patient, the row that stands for them here has what it says.';
}
