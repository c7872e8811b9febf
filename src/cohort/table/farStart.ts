import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';

/** No series of patients is followed so long that half of them pass this, in years. */
const FAR = 30;

/** A date that lies a lifetime before the end for half of the patients is a date of birth, whatever its name is: it is asked about. */
export function farStart(start: NamedColumn | undefined, times: readonly number[]): TableQuestion[] {
  if (!start || times.length === 0) return [];
  const middle = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
  const years = Math.round(middle / 365.25);
  if (years <= FAR) return [];
  const { name } = start.column;
  return [
    {
      about: 'time',
      says: `“${name}” lies ${years} years or more before the end of follow-up for half of the patients, as a date of birth does. From which date is time counted?`,
    },
  ];
}
