import { renderToString } from 'preact-render-to-string';
import type { Series } from '../../cohort/Series.ts';
import { timeSince } from '../../format/timeSince.ts';
import type { Ask } from '../../publication/askSchema.ts';
import type { Observation } from '../../survival/index.ts';
import { AnswerLine } from '../AnswerLine.tsx';
import { PaperGrid } from '../PaperGrid.tsx';

/**
 * Where a question is answered once its page is printed, as HTML: a line for what is typed or read on a screen, an empty field for
 * what is drawn. Nothing for what is ticked or filled in where it stands.
 */
export function askPaper(ask: Ask, patients: readonly Observation[], series: Series): string {
  if (ask.kind === 'number' || ask.kind === 'read')
    return renderToString(<AnswerLine {...{ ask, series }} />);
  if (ask.kind !== 'draw') return '';
  const until = Math.max(0, ...patients.map(({ time }) => time));
  const timeLabel = timeSince(series.time);
  return `<div class="paper-field">${renderToString(<PaperGrid {...{ until, timeLabel }} />)}</div>`;
}
