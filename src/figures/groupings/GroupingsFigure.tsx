import type { CohortSet } from '../../cohort/CohortSet.ts';
import type { Grouping, Series } from '../../cohort/Series.ts';
import { exactNames } from '../../format/exactName.ts';
import type { GroupingRow } from '../../rows/groupingRows.ts';
import type { SplitRows } from '../../rows/splitRows.ts';
import { Aloud } from '../kit/Aloud.tsx';
import { Figure } from '../kit/Figure.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { GroupingPanel } from './GroupingPanel.tsx';
import { GroupingsTable } from './GroupingsTable.tsx';
import { Key } from './Key.tsx';
import { pScale } from './pScale.ts';
import { Splits } from './Splits.tsx';
import { groupingsTitle, splitsFinding } from './words.ts';

export interface GroupingsFigureProps {
  readonly id: string;
  readonly number: number | null;
  readonly rows: readonly GroupingRow[];
  readonly splits: SplitRows;
  readonly set: Pick<CohortSet, 'arrangements' | 'isTable'>;
  readonly series: Series;
  /** The grouping of the curves; null for all patients together. */
  readonly grouping: string | null;
  /** Under which facts it is drawn, where they aren't the publication's; empty where they are. */
  readonly note?: string;
  readonly said?: string;
  readonly onChoose?: (grouping: Grouping, index: number) => void;
}

/**
 * The groupings known at time zero, a panel each on one axis of P: every arrangement as a line from its log-rank P to its exact P,
 * with the floor as a wall. Choosing a line shows its arrangement in every figure.
 */
export function GroupingsFigure(props: GroupingsFigureProps) {
  const { id, number, rows, splits, set, series, grouping, onChoose } = props;
  const values = [
    ...rows.flatMap(({ arrangements }) =>
      arrangements.flatMap(({ test }) => [test?.logRankP ?? 1, test?.exactP ?? 1, test?.floor ?? 1]),
    ),
    ...(splits.families ?? []).flatMap((family) =>
      family.splits.flatMap(({ logRankP, exactP }) => [logRankP ?? 1, exactP]),
    ),
  ];
  const exact = exactNames(rows.flatMap(({ arrangements }) => arrangements.map(({ test }) => test)));
  const scale = pScale(values);
  const drawn = series.groupings.find((each) => each.id === grouping) ?? null;
  return (
    <Figure
      id={id}
      number={number}
      title={groupingsTitle(rows, set.isTable)}
      note={props.note ?? ''}
      caption={<Caption series={series} isTable={set.isTable} exact={exact} />}
    >
      <Key series={series} exact={exact} />
      <div class="grouping-panels">
        {rows.map((row) => (
          <GroupingPanel
            key={row.grouping.id}
            {...{ id, row, set, series, scale, onChoose }}
            isDrawn={row.grouping.id === grouping}
          />
        ))}
      </div>
      <p class="splits-finding">{splitsFinding(splits)}</p>
      <Aloud words={props.said ?? ''} />
      <div class="figure-folds">
        <Splits rows={splits} grouping={drawn} series={series} scale={scale} />
        <FoldedTable>
          <GroupingsTable rows={rows} set={set} series={series} exact={exact} />
        </FoldedTable>
      </div>
    </Figure>
  );
}

interface CaptionProps {
  readonly series: Series;
  readonly isTable: boolean;
  readonly exact: string;
}

function Caption({ series, isTable, exact }: CaptionProps) {
  const zero = `known at the time of ${series.time.zero}`;
  return (
    <p>
      <strong>
        {isTable
          ? `Each line is a grouping ${zero}.`
          : `Each line is one way in which a grouping ${zero} can lie on the ${series.outcome.many}, given the record.`}
      </strong>{' '}
      It runs from the log-rank P, read from chi-square, to the {exact} P, which ranks the deals by the
      distance of observed from expected {series.outcome.many}. Grey: the wall that no exact P of groups of
      these sizes can pass, whatever happens, if follow-up was alike in both groups. The axis is logarithmic.{' '}
      <span class="controls">Choose a line to see its curves in the first figure.</span>
    </p>
  );
}
