import type { ComponentChildren } from 'preact';
import { counted, PATIENTS } from '../../format/counted.ts';
import { capitalized } from '../../format/words.ts';
import type { ContextLine, ContextOwn, ContextSeries } from '../../rows/contextRows.ts';
import { ContextPlot, OwnPlot } from './ContextPlot.tsx';
import { ContextAxis, Grid } from './Grid.tsx';
import { placesOf } from './placesOf.ts';
import { ownWords, theseInWords } from './words.ts';

export interface ContextBoardProps {
  readonly lines: readonly ContextLine[];
  readonly own: readonly ContextOwn[];
}

/** All lines under one axis: the series in context at each time, and what each published series was, with its printed survival. */
export function ContextBoard({ lines, own }: ContextBoardProps) {
  const places = placesOf(lines);
  return (
    <div class="context-board">
      <svg class="context-ground" aria-hidden="true">
        <Grid class="ground" />
      </svg>
      <Row class="context-top" words={<span />} plot={<ContextAxis />} />
      {own.length > 0 && <OwnRow own={own} />}
      <div class="context-all">
        {bySeries(lines).map(([series, ofSeries]) => (
          <div class="context-series" {...places(series)}>
            {ofSeries.map((line) => (
              <LineRow line={line} own={own} />
            ))}
          </div>
        ))}
      </div>
      <Row class="context-bottom" words={<span />} plot={<ContextAxis />} />
    </div>
  );
}

/** The lines of each series, in the order of its first line. */
function bySeries(lines: readonly ContextLine[]): [ContextSeries, ContextLine[]][] {
  return [...new Set(lines.map(({ series }) => series))].map((series) => [
    series,
    lines.filter((line) => line.series === series),
  ]);
}

interface RowProps {
  readonly class?: string;
  readonly compared?: boolean;
  readonly words: ComponentChildren;
  readonly plot: ComponentChildren;
}

function Row({ class: also, compared = false, words, plot }: RowProps) {
  return (
    <div class={also ? `context-row ${also}` : 'context-row'} data-compared={compared ? '' : undefined}>
      {words}
      <div class="context-place">{plot}</div>
    </div>
  );
}

/** "These six", with what is known of them at each time, in words and drawn. */
function OwnRow({ own }: { readonly own: readonly ContextOwn[] }) {
  const words = (
    <p class="context-words">
      <b>{theseInWords(own)}</b>
      {own.map((at, index) => (
        <>
          {index > 0 && <br />}
          <span> {ownWords(at)}</span>
        </>
      ))}
    </p>
  );
  return <Row class="context-own" words={words} plot={<OwnPlot own={own} />} />;
}

function LineRow({ line, own }: { readonly line: ContextLine; readonly own: readonly ContextOwn[] }) {
  const { series, comparedWith, n } = line;
  const patients = n === null ? 'number of patients not found' : counted(n, PATIENTS);
  const plot = <ContextPlot line={line} own={own} />;
  if (comparedWith !== null) {
    const words = (
      <p class="context-words">
        <b>{capitalized(comparedWith)}</b>
        <span> · {patients}</span>
      </p>
    );
    return <Row compared words={words} plot={plot} />;
  }
  const facts = [
    patients,
    series.period,
    series.drug,
    series.mixedPopulation ? 'mixed population' : null,
    series.doi ? null : 'DOI not verified',
  ];
  const words = (
    <p class="context-words">
      <b>
        <SeriesLink series={series} />
      </b>
      <span> {facts.filter((fact) => fact !== null).join(' · ')}</span>
    </p>
  );
  return <Row words={words} plot={plot} />;
}

/** A series' name, as a link to its DOI where one was verified. */
function SeriesLink({ series: { label, doi } }: { readonly series: ContextSeries }) {
  return doi === null ? <span>{label}</span> : <a href={`https://doi.org/${doi}`}>{label}</a>;
}
