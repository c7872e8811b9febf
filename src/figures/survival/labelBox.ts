import type { Box } from '../kit/box.ts';
import { widthOf } from '../kit/fittingText.ts';
import { TEXT, type Layout } from '../kit/layout.ts';

/** A label's place in px: `x` of the end that `anchor` names, and `y` of the middle of its letters. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Where a name stands, as far as it is written out. */
export interface NamePlace extends LabelPlace {
  readonly words: string;
  /** Whether it stands away from its curve, or nearer to another: then it starts with a piece of its line. */
  readonly keyed: boolean;
}

/** The piece of a line before a name that stands away from it, with the gap to the words, in px. */
export const KEY = { line: 20, gap: 5 } as const;

/** Half the height of letters, in px. */
export const HALF_LINE = 6;

/** The width of a name in px, with its line where it has one before it. */
export function nameWidth({ words, keyed }: Pick<NamePlace, 'words' | 'keyed'>, layout: Layout): number {
  return labelWidth(words, layout) + (keyed ? KEY.line + KEY.gap : 0);
}

/** What a name takes of its drawing. */
export function nameBox(name: NamePlace, layout: Layout): Box {
  return labelBox(name, nameWidth(name, layout));
}

/** The width of a label in px, estimated from its letters. */
export function labelWidth(words: string, layout: Layout): number {
  return widthOf(words, { size: TEXT[layout], bold: true });
}

/** What a label of some width takes at a place. */
export function labelBox({ x, y, anchor }: LabelPlace, width: number): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - HALF_LINE, bottom: y + HALF_LINE };
}
