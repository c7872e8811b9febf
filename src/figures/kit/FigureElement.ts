import { render, type VNode } from 'preact';
import { pageSession } from '../../state/pageSession.ts';
import type { ViewState } from '../../state/ViewState.ts';
import { earlyChoices } from './earlyChoices.ts';
import { followStore } from './followStore.ts';
import { noteOf } from './noteOf.ts';
import { takeOver } from './takeOver.ts';
import { whenNeeded } from './whenNeeded.ts';
import { whenRead } from './whenRead.ts';
import { whenRested } from './whenRested.ts';

/** How the record is read, which stands under the title of every figure. */
const READ = ['reading', 'asked'] as const;

/**
 * The element that brings the figure in it to life: what was drawn at build stands there, and the same component takes it over once a
 * reader comes near or touches it, the page is idle, or something else is to be shown. From then on it is drawn again whenever one
 * of the choices that it draws has changed.
 */
export abstract class FigureElement extends HTMLElement {
  protected readonly session = pageSession();
  /** The choices that the figure draws; besides them, only how the record is read makes it draw. */
  protected abstract readonly follows: readonly (keyof ViewState)[];
  /** What is said aloud, for the component to hold in a live region. */
  protected said = '';
  /** Whether the last choice was a step that a reader can take back: what is stepped to is seen moving, what is dragged is not. */
  protected stepped = false;
  private shown: ViewState | undefined;
  private isComing = false;

  /**
   * The figure's component in a view; for the view that the page opens with, exactly as it was drawn at build. Null for a view that
   * has nothing to draw: what was drawn last stays.
   */
  protected abstract figure(state: ViewState): VNode | null;

  /** What takes long of what a view draws, found step by step, each in a task of its own, before the figure comes to life. */
  protected prepare?(state: ViewState): readonly (() => void)[];

  /** What is said aloud of a change that a reader made, once; null for none. */
  protected words?(state: ViewState, before: ViewState): string | null;

  /** Whether the page opens with it: a reader is there already, and sees it before all of the page has been read. */
  protected get isOpening(): boolean {
    return this.dataset['provenance'] !== undefined;
  }

  /** Called once, when the figure has come to life. */
  protected alive(): void {
    // Most figures wait for the reader.
  }

  connectedCallback(): void {
    if (this.shown) return;
    // What a browser has begun to read has nothing in it yet.
    whenRead(
      document,
      () => {
        this.wait();
      },
      this,
    );
  }

  /** Waits for a reader to come near, or for something else to be shown. */
  private wait(): void {
    const { store, defaults, built } = this.session;
    // Told before the figure is drawn again.
    store.subscribe((_, __, history) => {
      this.stepped = history === 'push';
    });
    const comeSoon = () => {
      this.comeSoon();
    };
    if (!this.isOpening) whenNeeded([this], comeSoon);
    for (const touch of ['pointerdown', 'focusin'])
      this.addEventListener(
        touch,
        () => {
          this.come();
        },
        { once: true },
      );
    followStore(this, store, (state) => {
      this.show(state);
    });
    if (this.isOpening) comeSoon();
    // Before the page is printed, too.
    else if (!built || this.concerns(store.get(), defaults)) whenRested(comeSoon);
  }

  /** Finds first what takes long, and comes to life in a task after it; at once where the page is about to be printed. */
  private comeSoon(): void {
    if (this.shown || this.isComing) return;
    const come = () => {
      this.come();
    };
    const { store, defaults, built } = this.session;
    const chosen = store.get();
    const views = built && this.concerns(chosen, defaults) ? [defaults, chosen] : [built ? defaults : chosen];
    const steps = views.flatMap((view) => this.prepare?.(view) ?? []);
    if (steps.length === 0) {
      this.come();
      return;
    }
    this.isComing = true;
    window.addEventListener('beforeprint', come, { once: true });
    const next = () => {
      const step = this.shown ? undefined : steps.shift();
      (step ?? come)();
      if (step) setTimeout(next);
    };
    setTimeout(next);
  }

  /** Takes over what was built, then shows what is chosen by now: in the address, in other figures, and here, before it was alive. */
  private come(): void {
    if (this.shown) return;
    const { store, defaults, built } = this.session;
    const chooseAgain = earlyChoices(this);
    // Whoever has put something else into what was built puts it back.
    this.dispatchEvent(new Event('come'));
    const state = store.get();
    this.shown = state;
    if (built) this.draw(takeOver, defaults);
    else this.#place.replaceChildren();
    if (!built || this.concerns(state, defaults)) this.draw(render, state);
    chooseAgain();
    this.dataset['alive'] = '';
    this.alive();
  }

  private show(state: ViewState): void {
    const drawn = this.shown;
    if (!drawn) {
      this.comeSoon();
      return;
    }
    this.shown = state;
    // Against what is drawn, not what was told last: it may have come to life in between.
    if (!this.concerns(state, drawn)) return;
    if (!this.isHeardElsewhere) this.said = this.words?.(state, drawn) ?? this.said;
    this.draw(render, state);
  }

  /** Whether the reader is at another figure, which says what came of the choice there. */
  private get isHeardElsewhere(): boolean {
    const at = document.activeElement?.closest('[data-figure]') ?? this;
    return at !== this;
  }

  /** Draws again what is shown, where more than the choices has changed. */
  protected redraw(): void {
    if (!this.shown) return;
    // Off the screen it may not have been told of the last choice yet: what is drawn is never of the one before.
    this.shown = this.session.store.get();
    this.draw(render, this.shown);
  }

  /** Beside the figure the page may put words and ways of its own, which drawing leaves alone. */
  get #place(): Element {
    return this.querySelector(':scope > figure') ?? this;
  }

  private draw(how: (figure: VNode, place: Element) => void, state: ViewState): void {
    const figure = this.figure(state);
    if (figure) how(figure, this.#place);
  }

  /** Under which facts a view is drawn, where they aren't the publication's. */
  protected note(state: ViewState): string {
    return noteOf(this.session, state);
  }

  private concerns(state: ViewState, before: ViewState): boolean {
    return [...this.follows, ...READ].some((choice) => !Object.is(state[choice], before[choice]));
  }
}
