import { inWords } from '../format/inWords.ts';

/** How long an exercise of several takes, in whole minutes: "two to four minutes each", "about two minutes". */
export function eachTakes(seconds: readonly number[]): string {
  const least = Math.max(1, Math.floor(Math.min(...seconds) / 60));
  const most = Math.max(least, Math.ceil(Math.max(...seconds) / 60));
  const each = seconds.length > 1 ? ' each' : '';
  if (least < most) return `${inWords(least)} to ${inWords(most)} minutes${each}`;
  return `about ${inWords(least)} ${least === 1 ? 'minute' : 'minutes'}${each}`;
}
