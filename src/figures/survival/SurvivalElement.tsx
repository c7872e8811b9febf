import type { VNode } from 'preact';
import type { Cohort } from '../../cohort/Cohort.ts';
import { axisEnd } from '../../rows/axisEnd.ts';
import type { LimitSpan } from '../../rows/limitSpan.ts';
import { roomRows } from '../../rows/roomRows.ts';
import { stateRows } from '../../rows/stateRows.ts';
import { survivalModel } from '../../rows/survivalModel.ts';
import { pointedOf } from '../../state/pointed.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { readingSentence } from '../kit/sentences/stateSentences.ts';
import { statusSentence } from '../kit/sentences/statusSentence.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import { standsAlone } from '../kit/citedPage.ts';
import { holdControls } from '../kit/holdControls.ts';
import { lastOf } from '../kit/lastOf.ts';
import { holdPlace } from '../kit/holdPlace.ts';
import { sayOnButton } from '../kit/sayOnButton.ts';
import { changeLimit } from './changeLimit.ts';
import { fixedSum } from './fixedSum.ts';
import { groupedView } from './groupedView.ts';
import { CurvesWork } from './CurvesWork.ts';
import { SurvivalFigure } from './SurvivalFigure.tsx';
import { isFirstVisit, travel } from './travel.ts';

/** The figure of curves on the page: what is chosen and pointed at is shared with every other figure. */
export class SurvivalElement extends FigureElement {
  protected readonly follows = [
    ...([
      'grouping',
      'crossed',
      'only',
      'cohort',
      'reading',
      'time',
      'row',
      'excluded',
      'method',
      'years',
      'mortality',
    ] as const),
    ...(['showEnvelope', 'showBand', 'leaveOneOut', 'extremes', 'oneMore', 'median', 'counts'] as const),
  ];
  /** The curves of a large table, which are computed elsewhere. */
  private readonly work = this.session.away && new CurvesWork(this, this.session.away, this.session.store);
  private readonly limit = changeLimit(this.session);
  private readonly sumOf = lastOf(fixedSum);
  /** What the page knows of the publication's record; a reader's own table has none. */
  private readonly span =
    this.session.ownTable === null ? (JSON.parse(this.dataset['span'] ?? 'null') as LimitSpan | null) : null;
  /** A table that is drawn in passing, while the deaths show where they can go. */
  private passing: Cohort | null = null;

  override connectedCallback(): void {
    this.work?.begin((isChange) => {
      const state = this.session.store.get();
      if (isChange) this.said = this.words(state, state) ?? this.said;
      this.redraw();
    });
    pointedOf(this.session.store).subscribe(() => {
      this.redraw();
    });
    this.session.problems.subscribe(() => {
      this.redraw();
    });
    super.connectedCallback();
    holdPlace(this);
  }

  /** What the caption says of every grouping takes longest. A large table's curves are computed elsewhere. */
  protected override prepare({ cohort, grouping, reading }: ViewState) {
    const { away, series, setFor } = this.session;
    const set = away ? null : setFor(reading);
    if (!set) return [];
    return [
      ...series.groupings.map(({ id }) => () => {
        set.arrangements(id);
      }),
      () => {
        set.envelope(cohort, grouping);
      },
    ];
  }

  /** The opening's deaths show once where they can go, unless the reader is quicker. */
  protected override alive(): void {
    holdControls(this, '.figure-more');
    const { store, series, setFor, defaults, built } = this.session;
    const state = store.get();
    if (!this.isOpening || !built || state !== defaults || !isFirstVisit()) return;
    const set = setFor(state.reading);
    if (!set) return;
    const { strata } = survivalModel(set, state.cohort, series, state);
    const rooms = roomRows(set, state.cohort, state.grouping, strata);
    const end = travel(set, state.cohort, state.grouping, rooms, (cohort) => {
      this.passing = cohort;
      this.redraw();
    });
    const stop = new AbortController();
    for (const touch of ['pointerdown', 'keydown', 'wheel', 'beforeprint', 'hashchange'])
      addEventListener(
        touch,
        () => {
          stop.abort();
          end();
        },
        { signal: stop.signal, capture: true, passive: true },
      );
  }

  protected figure(chosen: ViewState): VNode | null {
    const state = this.passing ? { ...chosen, cohort: this.passing } : chosen;
    const { series, record, setFor, longestOf, defaults, store } = this.session;
    const set = setFor(state.reading);
    // Under a reading that no table agrees with there is nothing to draw; the page says so where the reading is chosen.
    if (!set) return <></>;
    const away = this.work?.curvesOf(state);
    if (away === null) return null;
    const pointed = pointedOf(store);
    return (
      <SurvivalFigure
        id={this.dataset['figure'] ?? 'curve'}
        number={this.dataset['number'] === undefined ? null : Number(this.dataset['number'])}
        {...{ series, set, state, defaults, record }}
        axisEnd={axisEnd(state.cohort, longestOf(state.reading))}
        fixedSum={this.sumOf(record, state.reading)}
        pointed={pointed.get()}
        moves={this.stepped}
        said={this.said}
        note={this.note(state)}
        problem={problemWords(this.session.problems.get().list)}
        provenance={this.dataset['provenance']}
        longest={longestOf(state.reading)}
        span={this.span}
        multiples={this.dataset['multiples'] !== undefined}
        isOwn={this.session.ownTable !== null}
        isFile={standsAlone()}
        away={away}
        onLongest={(longest) => {
          this.limit.to(longest);
        }}
        onTake={(what, button) => {
          import('./takeFigure.tsx')
            .then(({ takeFigure }) =>
              takeFigure(what, button, this.session, {
                made: this.dataset['source'] ?? '',
                id: this.dataset['figure'] ?? '',
              }),
            )
            .catch(() => {
              sayOnButton(button, 'That failed. Try again.');
            });
        }}
        onChange={(change, history) => {
          store.set(change, history);
        }}
        onPoint={(time, row) => {
          pointed.set({ time, row }, 'none');
        }}
      />
    );
  }

  protected override words(state: ViewState, before: ViewState): string | null {
    const { series, setFor } = this.session;
    const set = setFor(state.reading);
    const away = this.work?.curvesOf(state);
    if (!set || away === null) return null;
    const view = groupedView(set, state.cohort, series, state);
    const model =
      away?.model ?? survivalModel(view.set, view.cohort, view.series, { ...state, grouping: view.grouping });
    const isOnlyRead = state.time !== before.time || state.row !== before.row;
    // What came later is no group to compare: that comes before any P.
    const caution = state.grouping === before.grouping ? '' : (model.grouping?.caution ?? '');
    return isOnlyRead
      ? readingSentence(stateRows(model.strata, [state.time]), view.series, state)
      : [caution, statusSentence(model, view.series, state), away?.note ?? view.note]
          .filter((part) => part !== '')
          .join(' ');
  }
}

/** What of the address was not understood, in words; empty if nothing. */
function problemWords(list: readonly string[]): string {
  return list.length === 0
    ? ''
    : `Part of the address was not understood (${list.join('; ')}). The rest is shown.`;
}
