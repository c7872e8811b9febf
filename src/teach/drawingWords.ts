import { formatPercent } from '../format/formatPercent.ts';
import type { DrawingFault } from '../rows/teach/drawingFault.ts';
import type { Misconception } from '../rows/teach/wrongCurves.ts';

/** What a wrong curve does, and why it isn't so. */
export const MISCONCEPTION_WORDS: Readonly<
  Record<Misconception, { readonly does: string; readonly why: string }>
> = {
  'last-falls': {
    does: 'It falls to nothing when the last patient leaves',
    why: 'That patient was alive when last seen. Nobody died, so nothing falls.',
  },
  'leaver-as-dead': {
    does: 'It falls where somebody leaves alive',
    why: 'Leaving is no death. From then on fewer are at risk, and that is all.',
  },
  'leaver-left-out': {
    does: 'It leaves out from the start who left alive',
    why: 'Until the day last seen they are at risk, and make each step smaller.',
  },
  'share-of-start': {
    does: 'It takes each step as a share of all who began',
    why: 'A step is a share of those still followed. Whoever has left is no longer among them.',
  },
  'to-zero': {
    does: 'It comes down to nothing before the end',
    why: 'A curve doesn’t have to. It ends where the last patient was seen, at the height that it has there.',
  },
  'living-for-dead': {
    does: 'It falls for the living, and is level for the dead',
    why: 'The falls belong to the deaths.',
  },
  slope: {
    does: 'It slopes from death to death',
    why: 'Between two deaths nobody dies: the curve is level, and at each death it falls straight down.',
  },
};

/** What is off first in a drawing. `unit` is one unit of time: "month". */
export function faultSentence(fault: DrawingFault, unit: string): string {
  switch (fault.kind) {
    case 'start':
      return `It begins at ${formatPercent(fault.drawn)}, and at the start everybody is followed and alive.`;
    case 'missing':
      return `Somebody dies in ${unit} ${fault.time}, and it stays level there.`;
    case 'moved':
      return `Its fall in ${unit} ${fault.drawn} belongs in ${unit} ${fault.time}.`;
    case 'extra':
      return fault.leaver
        ? `It falls in ${unit} ${fault.time}, when somebody leaves and nobody dies.`
        : `It falls in ${unit} ${fault.time}, when nobody dies.`;
    case 'height':
      return fault.time === 0
        ? `Before the first death it lies at ${formatPercent(fault.drawn)}, and everybody is alive.`
        : `After ${unit} ${fault.time} it lies at ${formatPercent(fault.drawn)}; it should be ${formatPercent(fault.height)}.`;
  }
}
