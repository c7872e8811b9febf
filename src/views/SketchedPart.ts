import { patchSketch } from './patchSketch.ts';
import { patchTree } from './patchTree.ts';
import type { Sketch } from './Sketch.ts';
import { sketched } from './sketchbook.ts';

/** A part of a page that remembers how it was drawn last: only what differs from that is written. */
export class SketchedPart {
  private standing: Element;
  private sketch: Sketch | undefined;

  /** `standing` was drawn by the same view, in a document. */
  constructor(standing: Element) {
    this.standing = standing;
  }

  /** Brings the part up to what a view has drawn in the sketchbook. */
  show(drawn: Element): void {
    const fresh = sketched(drawn);
    this.standing = this.sketch
      ? patchSketch(this.standing, this.sketch, fresh)
      : patchTree(this.standing, fresh.make(this.standing.ownerDocument));
    this.sketch = fresh;
  }
}
