import { layoutFor, type Layout } from '../views/layout.ts';
import { patchTree } from '../views/patchTree.ts';
import { whenNeeded } from './whenNeeded.ts';

/**
 * The place of a drawing on the page: it loads the drawing code when the reader comes near, then keeps one live drawing at the
 * width of its place. Until then the drawings made at build stand there.
 */
export class PlotHost<Draw> {
  private draw: Draw | undefined;
  private width = 0;
  private live: SVGElement | undefined;
  private readonly place: HTMLElement;
  private readonly paint: (draw: Draw, size: { width: number; layout: Layout }) => SVGElement;

  constructor(
    place: HTMLElement,
    load: () => Promise<Draw>,
    paint: (draw: Draw, size: { width: number; layout: Layout }) => SVGElement,
  ) {
    this.place = place;
    this.paint = paint;
    whenNeeded([place], () => {
      void load().then((draw) => {
        this.draw = draw;
        new ResizeObserver(() => {
          this.resize();
        }).observe(place);
        this.resize();
      });
    });
  }

  get size(): { width: number; layout: Layout } {
    return { width: this.width, layout: layoutFor(this.width) };
  }

  /** The live drawing; none until the drawing code is there. */
  get drawing(): SVGElement | undefined {
    return this.live;
  }

  redraw(): void {
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

  private resize(): void {
    const width = Math.floor(this.place.clientWidth);
    if (width === this.width || width === 0) return;
    this.width = width;
    this.redraw();
  }
}
