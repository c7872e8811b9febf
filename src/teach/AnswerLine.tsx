import type { Series } from '../cohort/Series.ts';
import type { Ask } from '../publication/askSchema.ts';
import { askUnit } from './askUnit.ts';

interface Props {
  readonly ask: Extract<Ask, { kind: 'number' | 'read' }>;
  readonly series: Series;
}

/** The line on paper on which a number, or what is read off a curve, is answered. */
export function AnswerLine({ ask, series }: Props) {
  return (
    <p class="paper-line">
      {ask.kind === 'read' && ask.read === 'patients'
        ? `Mark them on the curve. Their ${series.time.many}:`
        : 'Answer:'}{' '}
      <span class="paper-blank" /> {ask.kind === 'number' && askUnit(ask, series)}
    </p>
  );
}
