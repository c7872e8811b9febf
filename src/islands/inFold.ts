import { afterPaint } from './afterPaint.ts';

/** Changes what a fold holds: at once while it is open; while it is closed, after the paint of what the reader sees. */
export function inFold(fold: Element | null, change: () => void): void {
  if (fold instanceof HTMLDetailsElement && !fold.open) afterPaint(change);
  else change();
}
