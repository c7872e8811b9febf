import { hydrate, type VNode } from 'preact';

let isUnderway = false;

/** Lets a figure take over what was drawn of it at build. */
export function takeOver(figure: VNode, place: Element): void {
  isUnderway = true;
  try {
    hydrate(figure, place);
  } finally {
    isUnderway = false;
  }
}

/** Whether what is drawn now stands there already, as built. */
export function isTakenOver(): boolean {
  return isUnderway;
}
