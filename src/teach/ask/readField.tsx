import { judgeRead } from '../../rows/teach/judgeRead.ts';
import { readKey } from '../../rows/teach/readKey.ts';
import type { AskField } from './AskField.ts';
import { firstMarks, ReadBoard, type ReadProps } from './ReadBoard.tsx';

/** The figure that is read, and what is asked of it. */
export interface ReadData extends Omit<ReadProps, 'given' | 'right' | 'locked' | 'onGive'> {
  readonly kind: 'read';
  /** How far off a mark is right. */
  readonly tolerance: number;
  /** Wrong readings that were foreseen. */
  readonly tempting: readonly number[];
}

/** A figure that is read. The answer is kept as where the marks stand, or as the places of the patients chosen: "83 50". */
export function readField(data: ReadData): AskField<readonly number[]> {
  const { tolerance, tempting } = data;
  const patients = data.groups.flatMap((group) => group.patients);
  const key = readKey(patients, data.task);
  // Marks that stand where they stood at first haven't been moved; moved back, they are others.
  const start = firstMarks(data.task);
  return {
    start,
    right: (key.axis === null ? key.chosen : key.values).join(' '),
    read: (given) => {
      if (given !== start && given.length > 0) return { response: given.join(' ') };
      return {
        says:
          key.axis === null
            ? 'Choose the patients on the figure, or with the boxes.'
            : 'Move the mark on the figure, or with the slider under it.',
      };
    },
    fill: (response) => {
      const given = response.split(' ').map(Number);
      const fits = key.axis === null || given.length === key.values.length;
      return fits && given.every((value) => Number.isFinite(value)) ? given : null;
    },
    judge: (given) => {
      const verdict = judgeRead(given, key, tolerance);
      if (verdict.verdict === 'right') return { right: true, says: 'Right.', outcome: 0 };
      if (verdict.verdict === 'patients') {
        const [missing, extra] = [verdict.missing.length, verdict.extra.length];
        const outcome = extra === 0 ? 1 : missing === 0 ? 2 : 3;
        return { right: false, says: patientsOff(missing, extra), outcome };
      }
      const value = given[verdict.mark]!;
      const index = tempting.findIndex((other) => Math.abs(other - value) <= tolerance);
      const why = String(index);
      if (index >= 0) return { right: false, says: 'No.', why, chosen: [why], outcome: 1 + index };
      const which = given.length === 1 ? 'That' : verdict.mark === 0 ? 'The first mark' : 'The second mark';
      const far = key.axis === 'time' ? { high: 'late', low: 'early' } : { high: 'high', low: 'low' };
      return {
        right: false,
        says: `No. ${which} is too ${far[verdict.verdict]}.`,
        outcome: 1 + tempting.length + 2 * verdict.mark + (verdict.verdict === 'high' ? 1 : 0),
      };
    },
    draw: ({ given, locked, isTold, onGive }) => (
      <div class="ask-board">
        <ReadBoard {...data} {...{ given, locked, onGive }} right={isTold ? key : undefined} />
      </div>
    ),
  };
}

function patientsOff(missing: number, extra: number): string {
  const said = [
    ...(missing > 0 ? [`${missing} ${missing === 1 ? 'is' : 'are'} missing`] : []),
    ...(extra > 0 ? [`${extra} ${extra === 1 ? 'doesn’t' : 'don’t'} belong`] : []),
  ];
  return `Not yet: ${said.join(', and ')}.`;
}
