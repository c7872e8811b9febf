import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';

/** Code that another system would run: here it would be shown as it stands. */
export function codeFaults(source: string, file: string): Problem[] {
  return [...source.matchAll(/^[ \t]*(?:```|~~~)[ \t]*\{[^}\n]*\}|`r [^`\n]+`/gmu)].map(
    ({ 0: found, index }) => ({
      ...placeIn(source, file, index + found.search(/\S/u)),
      inside: '',
      message: `${found.trim()}; expected <Stat of="…" /> for a number, <Chart …> for a drawing: code is shown, and nothing runs it`,
    }),
  );
}
