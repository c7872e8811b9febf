import type { Layer } from './Layer.ts';
import { patchSketch } from './patchSketch.ts';
import { patchSketchAttributes } from './patchSketchAttributes.ts';
import type { Sketch } from './Sketch.ts';
import { sketched } from './sketchbook.ts';

interface Drawn {
  readonly from: readonly unknown[];
  readonly sketch: Sketch;
}
interface Standing extends Drawn {
  readonly element: Element;
}

/** So many sketches of a layer are kept: those of all groupings, and of a choice to and fro. */
const KEPT = 12;
/** And as many as hold so many elements in all: the curve of a large table has thousands. */
const ELEMENTS = 5000;

/**
 * A drawing that stands on a page: of its layers it draws those anew whose ground has changed, and touches no other. Who goes back
 * to one of the last choices gets what was drawn for it.
 */
export class LayeredDrawing {
  private frame: Standing | undefined;
  private standing = new Map<string, Standing>();
  private readonly kept = new Map<string, readonly Drawn[]>();
  private readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  /** Brings the drawing up to date and returns it. `frame` draws an svg without children; all draw in the sketchbook. */
  show(frame: Layer, layers: readonly Layer[]): SVGElement {
    // What stands in the frame isn't in its sketch.
    this.frame = this.upToDate(this.frame, frame, (element, was, is) => {
      patchSketchAttributes(element, was, is);
      return element;
    });
    const svg = this.frame.element as SVGElement;
    const before = this.standing;
    this.standing = new Map();
    for (const layer of layers) {
      this.standing.set(layer.name, this.upToDate(before.get(layer.name), layer));
      before.delete(layer.name);
    }
    for (const { element } of before.values()) element.remove();
    let place = svg.firstChild;
    for (const { element } of this.standing.values()) {
      // What stands where it belongs isn't taken out: the browser would lay it out again.
      if (element === place) place = element.nextSibling;
      else svg.insertBefore(element, place);
    }
    return svg;
  }

  private upToDate(standing: Standing | undefined, layer: Layer, patch = patchSketch): Standing {
    if (standing && isSame(standing.from, layer.from)) return standing;
    const drawn = this.drawn(layer);
    const { sketch } = drawn;
    const element = standing ? patch(standing.element, standing.sketch, sketch) : sketch.make(this.document);
    return { ...drawn, element };
  }

  private drawn({ name, from, draw }: Layer): Drawn {
    const kept = this.kept.get(name) ?? [];
    const known = kept.find((each) => isSame(each.from, from));
    const latest = known ?? { from, sketch: sketched(draw()) };
    const all = [...kept.filter((each) => each !== known), latest].slice(-KEPT);
    // The one that was asked for longest ago is the first to go.
    let elements = all.reduce((sum, { sketch }) => sum + sketch.size, 0);
    while (elements > ELEMENTS) elements -= all.shift()?.sketch.size ?? elements;
    this.kept.set(name, all);
    return latest;
  }
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, index) => Object.is(value, now[index]));
}
