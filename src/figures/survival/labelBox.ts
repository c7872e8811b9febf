import type { Box } from '../kit/box.ts';
import { widthOf } from '../kit/fittingText.ts';
import { TEXT, type Layout } from '../kit/layout.ts';

/** A label's place in px: `x` of the end that `anchor` names, and `y` of the middle of its letters. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
}

/** Where a name stands, line by line as it is written out. */
export interface NamePlace extends LabelPlace {
  readonly lines: readonly string[];
  /** Whether it stands away from its curve, or nearer to another: then it starts with a piece of its line. */
  readonly keyed: boolean;
}

/** What a label takes, in px. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
}

/** The piece of a line before a name that stands away from it, with the gap to the words, in px. */
export const KEY = { line: 20, gap: 5 } as const;

/** Half the height of letters, and from one line of a name to the next, in px. */
export const HALF_LINE = 6;
export const NEXT_LINE = 14;

/** What a name takes, with its piece of a line where it has one before it. */
export function nameSize({ lines, keyed }: Pick<NamePlace, 'lines' | 'keyed'>, layout: Layout): LabelSize {
  const width = Math.max(...lines.map((words) => labelWidth(words, layout)));
  return {
    width: width + (keyed ? KEY.line + KEY.gap : 0),
    height: 2 * HALF_LINE + (lines.length - 1) * NEXT_LINE,
  };
}

/** What a name takes of its drawing. */
export function nameBox(name: NamePlace, layout: Layout): Box {
  const { width, height } = nameSize(name, layout);
  return labelBox(name, width, height);
}

/** The width of a label in px, estimated from its letters. */
export function labelWidth(words: string, layout: Layout): number {
  return widthOf(words, { size: TEXT[layout], bold: true });
}

/** What a label of some size takes at a place; one line high if no height is given. */
export function labelBox({ x, y, anchor }: LabelPlace, width: number, height = 2 * HALF_LINE): Box {
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - height / 2, bottom: y + height / 2 };
}
