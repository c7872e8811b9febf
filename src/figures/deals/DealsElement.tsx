import type { Cohort } from '../../cohort/Cohort.ts';
import { dealRows, dealtGrouping, type Deal, type DealRows } from '../../rows/dealRows.ts';
import type { History } from '../../state/store.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { lastOf } from '../kit/lastOf.ts';
import { DealsFigure } from './DealsFigure.tsx';
import { NothingToDeal } from './NothingToDeal.tsx';
import { dealWords } from './words.ts';

/** The deals of the shown table on the page: choosing one, and dealing at random. */
export class DealsElement extends FigureElement {
  protected readonly follows = ['cohort', 'deal'] as const;
  private readonly rowsOf = lastOf((cohort: Cohort): DealRows | null => {
    const grouping = dealtGrouping(this.session.series);
    return grouping && dealRows(cohort, grouping);
  });

  protected figure(state: ViewState) {
    const { cohort, deal } = state;
    const rows = this.rowsOf(cohort);
    if (!rows)
      return (
        <NothingToDeal
          id={this.dataset['figure'] ?? 'deals'}
          number={Number(this.dataset['number'])}
          note={this.note(state)}
        />
      );
    return (
      <DealsFigure
        id={this.dataset['figure'] ?? 'deals'}
        number={Number(this.dataset['number'])}
        rows={rows}
        series={this.session.series}
        chosen={chosenOf(rows, deal)}
        note={this.note(state)}
        said={this.said}
        onChoose={(chosen) => {
          this.choose(chosen, 'push');
        }}
        onDealt={(last) => {
          this.choose(last, 'replace');
        }}
      />
    );
  }

  protected override words({ cohort, deal }: ViewState, before: ViewState): string | null {
    const rows = this.rowsOf(cohort);
    if (!rows || cohort !== before.cohort || deal === before.deal) return null;
    return dealWords(chosenOf(rows, deal), rows);
  }

  private choose({ id, observed }: Deal, history: History): void {
    this.session.store.set({ deal: observed ? null : id }, history);
  }
}

function chosenOf({ deals, observed }: DealRows, id: string | null): Deal {
  return deals?.find((deal) => deal.id === id) ?? observed;
}
