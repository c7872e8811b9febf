import { useState } from 'preact/hooks';
import { formatPercent } from '../format/formatPercent.ts';
import { Segments } from '../figures/kit/Segments.tsx';
import type { BuildRow } from '../rows/teach/buildRows.ts';
import { beginWork, BUILD_MODES, stepWork, typedIn, wholeWork, type BuildMode } from './buildWork.ts';
import { BuildLines } from './BuildLines.tsx';
import { DrawField } from './DrawField.tsx';

/** What the page says of the figure: its number, and what the publication calls outcomes and times. */
export interface BuildWords {
  readonly number: number;
  /** One outcome: "death". */
  readonly outcome: string;
  readonly happened: string;
  readonly without: string;
  readonly unit: string;
  readonly units: string;
}

interface Props extends BuildWords {
  readonly seed: number;
  /** How the work begins; without it, it stands there whole. */
  readonly mode?: BuildMode | null;
  /** A seed that nobody has seen. */
  readonly freshSeed?: () => number;
  /** Hears which work was begun. */
  readonly onBegin?: (mode: BuildMode, seed: number) => void;
}

const LABELS: Readonly<Record<BuildMode, string>> = { worked: 'Watch', blanks: 'Fill in', alone: 'Alone' };

/** A curve built step by step: worked, then with blanks, then alone on a series of its own. */
export function BuildCurve({ seed, mode = null, freshSeed, onBegin, number, ...words }: Props) {
  const [work, setWork] = useState(() => (mode === null ? wholeWork(seed) : beginWork(mode, seed)));
  const [isBegun, setBegun] = useState(mode !== null);
  const { rows, done, isOpen } = work;
  const begin = (chosen: BuildMode, of: number) => {
    setWork(beginWork(chosen, of));
    setBegun(true);
    onBegin?.(chosen, of);
  };
  const step = () => {
    const next = stepWork(work, words);
    if (done === rows.length) onBegin?.(next.mode, next.seed);
    setWork(next);
    setBegun(true);
  };
  const steps = [
    { time: 0, survival: 1 },
    ...rows.slice(0, done).map(({ time, survival }) => ({ time, survival })),
  ];
  return (
    <figure class="figure" id="build">
      <div class="figure-head">
        <h3 class="figure-title">
          <a href="#build">Figure {number}.</a> A curve, line by line
        </h3>
      </div>
      <Segments
        also="controls"
        legend="How much you do"
        name="build-mode"
        chosen={work.mode}
        options={BUILD_MODES.map((value) => ({ value, label: LABELS[value] }))}
        onChoose={(value) => {
          const chosen = BUILD_MODES.find((each) => each === value) ?? 'worked';
          begin(chosen, chosen === 'alone' ? (freshSeed?.() ?? work.seed) : work.seed);
        }}
      />
      <div class="build-body">
        <BuildLines
          {...{ work, words }}
          onType={(part) => {
            setWork((now) => typedIn(now, part));
          }}
          onEnter={step}
        />
        <div class="draw-place draw-answer">
          <DrawField
            until={rows.at(-1)!.time}
            timeLabel={words.units}
            truth={steps}
            title={
              isBegun
                ? `The curve after ${done} of ${rows.length} lines, at ${formatPercent(steps.at(-1)!.survival)}`
                : 'The curve that the lines above build'
            }
          />
        </div>
      </div>
      <ol class="build-steps">
        {rows.slice(0, done).map((row, place) => (
          <li key={place}>{buildSentence(row, rows[place - 1]?.survival ?? 1, words)}</li>
        ))}
      </ol>
      <div class="ask-actions controls">
        <button type="button" class="button" onClick={step}>
          {!isBegun
            ? 'Step by step'
            : isOpen
              ? 'Check'
              : done === rows.length
                ? 'From the start'
                : 'Next line'}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            begin(work.mode, freshSeed?.() ?? work.seed);
          }}
        >
          Another series
        </button>
        <p class="build-said" role="status">
          {work.said}
        </p>
      </div>
      <figcaption>
        <p>
          <strong>Eight patients of a small example, none of this series.</strong> A link to this page with
          its seed opens the same series.
        </p>
      </figcaption>
    </figure>
  );
}

/** What a line does, in words: the one that explains a worked step, or a wrong answer. */
function buildSentence(
  row: BuildRow,
  before: number,
  { outcome, without }: Pick<BuildWords, 'outcome' | 'without'>,
): string {
  const [kept, atRisk] = row.factor;
  return row.event
    ? `${atRisk} are still at risk, and one ${outcome} leaves ${kept} of ${atRisk} parts: ${formatPercent(before)} × ${kept}/${atRisk} = ${formatPercent(row.survival)}.`
    : `One leaves ${without}: the curve stays at ${formatPercent(row.survival)}. But from here on one fewer is at risk.`;
}
