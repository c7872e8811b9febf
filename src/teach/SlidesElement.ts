import {
  deckHash,
  deckText,
  placeFrom,
  placeText,
  stepBack,
  stepOn,
  type DeckPlace,
} from '../rows/teach/deckMoves.ts';
import { carriedHash } from './seat/carriedHash.ts';
import { countVote } from './slideVotes.ts';

/** How far a finger moves to turn a slide, in px. */
const SWIPE = 60;
const NOTES = 'notes';

/**
 * Shows one slide at a time: by keys (arrows, space, page keys, Home, End; B black, F full screen, N notes), by swipe, or by the
 * buttons. The place is in the address, beside the room and the seat. A second window, opened with its notes, follows over a channel, and moves too.
 */
export class SlidesElement extends HTMLElement {
  private place: DeckPlace = { slide: 0, shown: 0 };
  private readonly carried = carriedHash(location.hash);
  private readonly channel = new BroadcastChannel(`slides ${location.pathname}${this.carried}`);
  private readonly isNotes = deckText(location.hash) === NOTES;
  private started = Date.now();

  connectedCallback(): void {
    document.documentElement.dataset['slides'] = this.isNotes ? NOTES : 'show';
    this.place = placeFrom(this.isNotes ? '' : deckText(location.hash), this.reveals);
    this.channel.onmessage = ({ data }: MessageEvent<string>) => {
      if (data === 'where') this.tell();
      else this.go(placeFrom(data, this.reveals), false);
    };
    addEventListener('hashchange', () => {
      if (!this.isNotes) this.go(placeFrom(deckText(location.hash), this.reveals));
    });
    this.followKeys();
    this.followFingers();
    this.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      countVote(target);
      this.act(target.closest<HTMLElement>('[data-action]')?.dataset['action']);
    });
    if (this.isNotes) {
      this.channel.postMessage('where');
      setInterval(() => {
        this.showPlace();
      }, 1000);
    }
    this.show();
  }

  private act(action: string | undefined): void {
    if (action === 'on') this.go(stepOn(this.place, this.reveals));
    if (action === 'back') this.go(stepBack(this.place, this.reveals));
    if (action === 'black') this.toggleAttribute('data-black');
    if (action === 'full') {
      if (document.fullscreenElement) void document.exitFullscreen();
      else void document.documentElement.requestFullscreen().catch(() => undefined);
    }
    if (action === 'notes') {
      this.started = Date.now();
      window.open(deckHash(NOTES, this.carried), 'slides-notes', 'width=900,height=700');
    }
  }

  private followKeys(): void {
    const actions: Readonly<Record<string, string>> = {
      ArrowRight: 'on',
      ArrowDown: 'on',
      PageDown: 'on',
      ' ': 'on',
      ArrowLeft: 'back',
      ArrowUp: 'back',
      PageUp: 'back',
      b: 'black',
      f: 'full',
      n: 'notes',
    };
    document.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A button that has the focus is pressed by the space bar.
      if (event.key === ' ' && event.target instanceof HTMLButtonElement) return;
      const action = actions[event.key];
      if (action !== undefined) this.act(action);
      else if (event.key === 'Home') this.go({ slide: 0, shown: 0 });
      else if (event.key === 'End') this.go({ slide: this.slides.length - 1, shown: 0 });
      else return;
      event.preventDefault();
    });
  }

  private followFingers(): void {
    let from: number | null = null;
    this.addEventListener('touchstart', ({ touches }) => {
      from = touches.length === 1 ? (touches[0]?.clientX ?? null) : null;
    });
    this.addEventListener('touchend', ({ changedTouches }) => {
      const by = (changedTouches[0]?.clientX ?? 0) - (from ?? NaN);
      if (by < -SWIPE) this.act('on');
      if (by > SWIPE) this.act('back');
    });
  }

  private go(place: DeckPlace, tells = true): void {
    this.place = place;
    this.removeAttribute('data-black');
    if (!this.isNotes) history.replaceState(null, '', deckHash(placeText(place), this.carried));
    this.show();
    if (tells) this.tell();
  }

  private tell(): void {
    this.channel.postMessage(placeText(this.place));
  }

  private show(): void {
    for (const [index, slide] of this.slides.entries()) {
      slide.toggleAttribute('data-now', index === this.place.slide);
      slide.toggleAttribute('data-next', index === this.place.slide + 1);
      slide.toggleAttribute('data-revealed', index === this.place.slide && this.place.shown > 0);
    }
    this.showPlace();
  }

  private showPlace(): void {
    const place = this.querySelector('[data-part="place"]');
    if (!place) return;
    const passed = Math.floor((Date.now() - this.started) / 1000);
    const left = Number(this.dataset['minutes']) * 60 - passed;
    const clock = (seconds: number) =>
      `${seconds < 0 ? '−' : ''}${Math.floor(Math.abs(seconds) / 60)}:${String(Math.abs(seconds) % 60).padStart(2, '0')}`;
    place.textContent =
      `${this.place.slide + 1} of ${this.slides.length}` +
      (this.isNotes ? ` · ${clock(passed)} gone, ${clock(left)} left` : '');
  }

  private get slides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.slide')];
  }

  private get reveals(): number[] {
    return this.slides.map(({ dataset }) => Number(dataset['reveals'] ?? 0));
  }
}
