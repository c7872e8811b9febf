import { h, render } from 'preact';
import { receivedModel } from '../../rows/sentModel.ts';
import { EVERYBODY } from '../../state/choices.ts';
import type { Store } from '../../state/store.ts';
import { curveChoices, Stopped, type CurveChoices, type TableAway } from '../../state/TableAway.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { stageSentence } from '../kit/sentences/stageSentence.ts';
import { nextTask } from '../kit/nextTask.ts';
import { WorkLine } from '../kit/WorkLine.tsx';
import type { AwayCurves } from './SurvivalFigureProps.ts';

type Curves = Omit<AwayCurves, 'modelOf'>;

/** Milliseconds of work after which the figure says that it is working. */
const PATIENCE = 250;

/**
 * The curves of a large table, view after view: each is computed away from the page, which keeps what it draws until they are there.
 * Where a reader stops that, or it fails, the choices go back to what is drawn.
 */
export class CurvesWork {
  private readonly place = document.createElement('div');
  private readonly known = new Map<string, Curves>();
  private readonly asked = new Set<string>();
  /** The choices of which the curves were drawn last, and those that were given up or failed. */
  private drawn: CurveChoices | null = null;
  private given: CurveChoices | null = null;
  private stage = '';
  private words = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private onCurves: (isChange: boolean) => void = () => undefined;
  private readonly figure: HTMLElement;
  private readonly away: TableAway;
  private readonly store: Store<ViewState>;

  constructor(figure: HTMLElement, away: TableAway, store: Store<ViewState>) {
    this.figure = figure;
    this.away = away;
    this.store = store;
  }

  /** `onCurves` is called whenever curves that were asked for are there: in place of others, or as the first ones. */
  begin(onCurves: (isChange: boolean) => void): void {
    this.onCurves = onCurves;
    this.figure.prepend(this.place);
    this.say('');
  }

  /** The curves of a view; null where they aren't there yet: then they are asked for. */
  curvesOf(state: ViewState): AwayCurves | null {
    const choices = curveChoices(state);
    const curves = this.curves(choices);
    if (!curves) return null;
    this.drawn = choices;
    const modelOf = (grouping: string | null) =>
      this.curves({ ...choices, grouping, crossed: null, only: EVERYBODY })?.model ?? null;
    return { ...curves, modelOf };
  }

  private curves(choices: CurveChoices): Curves | null {
    const key = keyOf(choices);
    const known = this.known.get(key);
    const isGiven = this.given !== null && keyOf(this.given) === key;
    if (!known && !isGiven && !this.asked.has(key)) void this.ask(choices, key);
    return known ?? null;
  }

  private async ask(choices: CurveChoices, key: string): Promise<void> {
    this.asked.add(key);
    this.given = null;
    this.stage = '';
    this.timer ??= setTimeout(() => {
      this.say(this.stage);
    }, PATIENCE);
    try {
      const { model, ...rest } = await this.away.curves(choices, (stage) => {
        this.stage = stageSentence(stage);
        if (this.words !== '') this.say(this.stage);
      });
      await nextTask();
      const received = receivedModel(model);
      await nextTask();
      // What was stopped meanwhile is not shown.
      if (!this.asked.delete(key)) return;
      this.known.set(key, { model: received, ...rest });
      if (this.asked.size === 0) this.say('');
      this.onCurves(this.drawn !== null);
    } catch (error) {
      this.asked.delete(key);
      if (error instanceof Stopped) return;
      const why = error instanceof Error ? error.message : String(error);
      this.goBack(choices, `The computation failed: ${why}. What was drawn before stays.`);
    }
  }

  private stop(): void {
    this.asked.clear();
    this.away.stop();
    this.goBack(curveChoices(this.store.get()), 'Stopped. What was drawn before stays.');
    // The button that was pressed is gone.
    this.place.querySelector<HTMLElement>('[role="status"]')?.focus();
  }

  private goBack(from: CurveChoices, words: string): void {
    this.given = from;
    this.say(words);
    if (!this.drawn) return;
    this.store.set(this.drawn, 'none');
    this.onCurves(false);
  }

  private again(): void {
    const given = this.given;
    this.given = null;
    this.say('');
    if (given) this.store.set(given, 'push');
    this.onCurves(false);
  }

  private say(words: string): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.words = words;
    render(
      h(WorkLine, {
        words,
        isBusy: this.asked.size > 0,
        hasFailed: this.given !== null,
        onStop: () => {
          this.stop();
        },
        onAgain: () => {
          this.again();
        },
      }),
      this.place,
    );
  }
}

const keyOf = (choices: CurveChoices): string => JSON.stringify(choices);
