import type { Cohort } from '../../cohort/Cohort.ts';
import { groupingRows } from '../../rows/groupingRows.ts';
import { splitRows } from '../../rows/splitRows.ts';
import type { Reconstruction } from '../../reconstruction/reconstruct.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { lastOf } from '../kit/lastOf.ts';
import { GroupingsFigure } from './GroupingsFigure.tsx';
import { arrangementWords } from './words.ts';

/** The groupings' arrangements on the page: which one of each is shown follows the table, and choosing one shows it everywhere. */
export class GroupingsElement extends FigureElement {
  protected readonly follows = ['cohort', 'grouping'] as const;
  private readonly rowsOf = lastOf((set: Reconstruction, cohort: Cohort) =>
    groupingRows(set, cohort, this.session.series),
  );

  protected override prepare({ cohort, grouping, reading }: ViewState) {
    const { series, setFor } = this.session;
    const set = setFor(reading);
    if (!set) return [];
    const rows = series.groupings.map(
      (each) => () => groupingRows(set, cohort, { ...series, groupings: [each] }),
    );
    return [...rows, () => splitRows(cohort, this.drawn(grouping))];
  }

  private drawn(grouping: ViewState['grouping']) {
    return this.session.series.groupings.find(({ id }) => id === grouping) ?? null;
  }

  protected figure(state: ViewState) {
    const { cohort, grouping, reading } = state;
    const { series, setFor, store } = this.session;
    const set = setFor(reading);
    if (!set) return null;
    return (
      <GroupingsFigure
        id={this.dataset['figure'] ?? 'groupings'}
        number={this.dataset['number'] === undefined ? null : Number(this.dataset['number'])}
        rows={this.rowsOf(set, cohort)}
        splits={splitRows(cohort, this.drawn(grouping))}
        {...{ set, series, grouping }}
        note={this.note(state)}
        said={this.said}
        onChoose={({ id }, index) => {
          const { cohort: shown } = store.get();
          const moved =
            set.arrangementOf(shown, id) === index ? shown : set.withArrangement(shown, id, index).cohort;
          store.set({ grouping: id, cohort: moved }, 'push');
        }}
      />
    );
  }

  protected override words({ cohort, grouping, reading }: ViewState): string | null {
    const { series, setFor } = this.session;
    const set = setFor(reading);
    const row = set && this.rowsOf(set, cohort).find((each) => each.grouping.id === grouping);
    const shown = row?.arrangements.find(({ index }) => index === row.shown);
    return row && shown
      ? `${row.grouping.label}. ${arrangementWords(set, shown, row.grouping, series)}.`
      : null;
  }
}
