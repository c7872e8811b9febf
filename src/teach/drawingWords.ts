import type { Series } from '../cohort/Series.ts';
import { formatPercent } from '../format/formatPercent.ts';
import type { DrawingFault } from '../rows/teach/drawingFault.ts';
import type { Misconception } from '../rows/teach/wrongCurves.ts';

/** What a wrong curve does, and why it isn't so. */
export function misconceptionWords(
  id: Misconception,
  { one, many, without }: Series['outcome'],
): { readonly does: string; readonly why: string } {
  switch (id) {
    case 'last-falls':
      return {
        does: 'It falls to nothing when the last patient leaves',
        why: `That patient was ${without} when last seen. There was no ${one}, so nothing falls.`,
      };
    case 'leaver-as-dead':
      return {
        does: `It falls where somebody leaves ${without}`,
        why: `Leaving is no ${one}. From then on fewer are at risk, and that is all.`,
      };
    case 'leaver-left-out':
      return {
        does: `It leaves out from the start those who left ${without}`,
        why: 'Until the day last seen they are at risk, and make each step smaller.',
      };
    case 'share-of-start':
      return {
        does: 'It takes each step as a share of all who began',
        why: 'A step is a share of those still followed. Whoever has left is no longer among them.',
      };
    case 'to-zero':
      return {
        does: 'It comes down to nothing before the end',
        why: 'A curve doesn’t have to. It ends where the last patient was seen, at the height that it has there.',
      };
    case 'living-for-dead':
      return {
        does: `It falls for those who left ${without}, and is level at each ${one}`,
        why: `The falls belong to the ${many}.`,
      };
    case 'slope':
      return {
        does: `It slopes from ${one} to ${one}`,
        why: `Between two ${many} the curve is level, and at each ${one} it falls straight down.`,
      };
  }
}

/** What is off first in a drawing. `unit` is one unit of time: "month". */
export function faultSentence(
  fault: DrawingFault,
  unit: string,
  { one, without }: Series['outcome'],
): string {
  switch (fault.kind) {
    case 'start':
      return `It begins at ${formatPercent(fault.drawn)}, and at the start everybody is followed and ${without}.`;
    case 'missing':
      return `It stays level in ${unit} ${fault.time}, and each ${one} makes it fall.`;
    case 'moved':
      return `Its fall in ${unit} ${fault.drawn} belongs in ${unit} ${fault.time}.`;
    case 'extra':
      return fault.leaver
        ? `It falls in ${unit} ${fault.time}, when somebody leaves ${without}.`
        : `It falls in ${unit} ${fault.time}, when there is no ${one}.`;
    case 'height':
      return fault.time === 0
        ? `Before the first ${one} it lies at ${formatPercent(fault.drawn)}, and everybody is ${without}.`
        : `After ${unit} ${fault.time} it lies at ${formatPercent(fault.drawn)}; it should be ${formatPercent(fault.height)}.`;
  }
}
