import type { Layer } from './Layer.ts';
import { patchAttributes } from './patchAttributes.ts';
import { patchTree } from './patchTree.ts';

/** A drawing that stands on a page: of its layers it draws those anew whose ground has changed, and touches no other. */
export class LayeredDrawing {
  private frame: { readonly from: readonly unknown[]; readonly svg: SVGElement } | undefined;
  private drawn = new Map<string, { readonly from: readonly unknown[]; readonly element: SVGElement }>();

  /** Brings the drawing up to date and returns it. `frame` draws an svg without children. */
  show(frame: Layer, layers: readonly Layer[]): SVGElement {
    const standing = this.frame;
    const svg = standing?.svg ?? frame.draw();
    if (standing && !isSame(standing.from, frame.from)) patchAttributes(svg, frame.draw());
    this.frame = { from: frame.from, svg };
    const before = this.drawn;
    this.drawn = new Map();
    for (const layer of layers) {
      const known = before.get(layer.name);
      before.delete(layer.name);
      const element =
        known === undefined
          ? layer.draw()
          : isSame(known.from, layer.from)
            ? known.element
            : (patchTree(known.element, layer.draw()) as SVGElement);
      this.drawn.set(layer.name, { from: layer.from, element });
    }
    for (const { element } of before.values()) element.remove();
    let place = svg.firstChild;
    for (const { element } of this.drawn.values()) {
      // What stands where it belongs isn't taken out: the browser would lay it out again.
      if (element === place) place = element.nextSibling;
      else svg.insertBefore(element, place);
    }
    return svg;
  }
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, index) => Object.is(value, now[index]));
}
