import { runningWords } from './runningWords.ts';

/** How long it takes to read an article, in whole minutes: its running text, at 200 words a minute. */
export function readingMinutes(source: string): number {
  return Math.max(1, Math.round(runningWords(source) / 200));
}
