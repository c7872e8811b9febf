import { layoutFor, type Layout } from '../figures/kit/layout.ts';
import { patchTree } from '../views/patchTree.ts';
import { sayProblem } from '../live/sayProblem.ts';
import { STANDS_STILL } from '../live/standsStill.ts';
import { whenNeeded } from '../figures/kit/whenNeeded.ts';

/**
 * The place of a drawing on the page: it loads the drawing code when the reader comes near, or when something else than what was
 * built is to be drawn; then it keeps one live drawing at the width of its place. Until then the drawings made at build stand there.
 * `arrived` is called once the code is there.
 */
export class PlotHost<Draw> {
  private draw: Draw | undefined;
  private width = 0;
  private live: SVGElement | undefined;
  private coming: Promise<void> | undefined;
  private readonly place: HTMLElement;
  private readonly load: () => Promise<Draw>;
  private readonly paint: (draw: Draw, size: { width: number; layout: Layout }) => SVGElement;
  private readonly arrived: () => void;

  constructor(
    place: HTMLElement,
    load: () => Promise<Draw>,
    paint: (draw: Draw, size: { width: number; layout: Layout }) => SVGElement,
    arrived: () => void,
  ) {
    this.place = place;
    this.load = load;
    this.paint = paint;
    this.arrived = arrived;
    whenNeeded([place], () => {
      this.bring();
    });
  }

  get size(): { width: number; layout: Layout } {
    return { width: this.width, layout: layoutFor(this.width) };
  }

  /** The live drawing; none until the drawing code is there. */
  get drawing(): SVGElement | undefined {
    return this.live;
  }

  /** Whether anything can be drawn yet: until then the figure's words and numbers wait too, so that all of it shows one state. */
  get isReady(): boolean {
    return this.draw !== undefined;
  }

  redraw(): void {
    if (!this.draw) this.bring();
    if (!this.draw || this.width === 0) return;
    const fresh = this.paint(this.draw, this.size);
    // A drawing may bring itself up to date where it stands.
    if (fresh === this.live && fresh.isConnected) return;
    if (this.live?.isConnected) this.live = patchTree(this.live, fresh) as SVGElement;
    else {
      this.live = fresh;
      this.place.replaceChildren(fresh);
    }
  }

  /** Where the drawing code can't be had, what was built stays, and the next change or the network's return asks for it again. */
  private bring(): void {
    const figure = this.place.closest('figure') ?? this.place;
    const come = (draw: Draw) => {
      this.draw = draw;
      sayProblem(figure, '', STANDS_STILL);
      new ResizeObserver(() => {
        this.resize();
      }).observe(this.place);
      this.resize();
      this.arrived();
    };
    const fail = (error: unknown) => {
      this.coming = undefined;
      reportError(error);
      sayProblem(figure, STANDS_STILL);
      const again = () => {
        this.bring();
      };
      addEventListener('online', again, { once: true });
    };
    this.coming ??= this.load().then(come, fail);
  }

  private resize(): void {
    const width = Math.floor(this.place.clientWidth);
    if (width === this.width || width === 0) return;
    this.width = width;
    this.redraw();
  }
}
