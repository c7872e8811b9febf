import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { parseHTML } from 'linkedom';

/** A component as it is drawn at build, to be looked through by a test. */
export function markup(component: VNode): HTMLElement {
  return parseHTML(`<!doctype html><html><body>${renderToString(component)}</body></html>`).document.body;
}
