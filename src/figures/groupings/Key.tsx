import type { ComponentChildren } from 'preact';
import type { Series } from '../../cohort/Series.ts';
import { ExitMark } from './ExitMarks.tsx';
import { ALARM } from './pScale.ts';

/** What the marks mean: a sample of each beside its words. `exact`: what the P values over deals are called. */
export function Key({ series, exact }: { readonly series: Series; readonly exact: string }) {
  const { happened, without } = series.outcome;
  const exits = [
    { level: 0, event: true, words: `first group, ${happened}` },
    { level: 0, event: false, words: `first group, ${without}` },
    { level: 1, event: true, words: `second group, ${happened}` },
    { level: 1, event: false, words: `second group, ${without}` },
  ];
  const dot = { cx: 7, cy: 7 };
  return (
    <ul class="key">
      <li>
        <Sample>
          <circle {...dot} r={5} fill="var(--card)" stroke="var(--ink)" stroke-width={2} />
        </Sample>{' '}
        log-rank P
      </li>
      <li>
        <Sample>
          <circle {...dot} r={6} fill="var(--ink)" />
        </Sample>{' '}
        {exact} P
      </li>
      <li>
        <Sample>
          <rect class="wall" width={11} height={14} />
          <line class="floor" x1={11} x2={11} y1={0} y2={14} />
        </Sample>{' '}
        smallest possible exact P
      </li>
      <li>
        <Sample>
          <line class="alarm" x1={7} x2={7} y1={0} y2={14} />
        </Sample>{' '}
        {ALARM}
      </li>
      {exits.map(({ words, ...exit }) => (
        <li>
          <Sample>
            <ExitMark {...exit} x={7} />
          </Sample>{' '}
          {words}
        </li>
      ))}
    </ul>
  );
}

function Sample({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg class="p-strip" width={14} height={14} aria-hidden="true">
      {children}
    </svg>
  );
}
