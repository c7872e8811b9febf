import { DataTable } from '../kit/DataTable.tsx';
import { Figure } from '../kit/Figure.tsx';
import { FoldedTable } from '../kit/FoldedTable.tsx';
import { hasWords, OwnWords, type Words } from '../kit/OwnWords.tsx';
import type { ChartOptions, ChartRow, ChartRows } from './chartRows.ts';
import { drawChart } from './drawChart.ts';
import { formOf } from './formOf.ts';
import { leftOutWords, numberWords, shownWords } from './words.ts';

interface ChartFigureProps {
  readonly id: string;
  readonly number: number | null;
  readonly title: string;
  readonly alt: string;
  readonly data: ChartRows;
  readonly options: ChartOptions;
  /** What the colours are, in words. */
  readonly colourLabel: string;
  readonly words: Words;
}

/** A chart of the author's data. It stands still: only the build draws it, and what it draws stands below as a table. */
export function ChartFigure({ id, number, title, alt, data, options, colourLabel, words }: ChartFigureProps) {
  const leftOut = leftOutWords(data.leftOut);
  return (
    <Figure
      {...{ id, number, title }}
      caption={
        <>
          {hasWords(words) ? <OwnWords {...words} /> : <p>{shownWords(options, data.shown)}</p>}
          {leftOut !== '' && <p>{leftOut}</p>}
        </>
      }
    >
      {options.mark === 'bar' && <p class="chart-label">{options.yLabel}</p>}
      <div class="plot-host own-chart">
        {(['narrow', 'wide'] as const).map((layout) => (
          <div
            data-layout={layout}
            dangerouslySetInnerHTML={{ __html: drawChart(data, options, alt, layout) }}
          />
        ))}
      </div>
      {data.colours.length > 0 && (
        <ul class="key" aria-label={colourLabel}>
          {data.colours.map(
            (value) =>
              data.rows.some((row) => row.color === value) && (
                <li>
                  <KeyMark mark={options.mark} form={formOf(value, data.colours)} /> {value}
                </li>
              ),
          )}
        </ul>
      )}
      <div class="figure-folds">
        <FoldedTable>
          <ChartTable {...{ data, options, colourLabel }} />
        </FoldedTable>
      </div>
    </Figure>
  );
}

function KeyMark({ mark, form }: { mark: ChartOptions['mark']; form: ReturnType<typeof formOf> }) {
  const { colour, dashes, opacity, symbol } = form;
  const outline = { fill: 'none', stroke: colour, 'stroke-width': 1.8 };
  const paths = {
    circle: '',
    triangle: 'M14 0.5L19 9.5H9Z',
    square: 'M10 1H18V9H10Z',
    diamond: 'M14 0L18 5L14 10L10 5Z',
    times: 'M10 1L18 9M18 1L10 9',
  };
  return (
    <svg width={28} height={10} aria-hidden="true">
      {mark === 'line' && (
        <line x1={0} y1={5} x2={28} y2={5} stroke={colour} stroke-dasharray={dashes} stroke-width={2.2} />
      )}
      {mark === 'dot' &&
        (symbol === 'circle' ? (
          <circle cx={14} cy={5} r={4} {...outline} />
        ) : (
          <path d={paths[symbol]} {...outline} />
        ))}
      {mark !== 'line' && mark !== 'dot' && (
        <rect
          x={6}
          y={1}
          width={16}
          height={8}
          fill={colour}
          fill-opacity={opacity}
          stroke={colour}
          stroke-width={1.2}
        />
      )}
    </svg>
  );
}

/** What the chart draws, mark by mark. */
export function ChartTable({
  data,
  options,
  colourLabel,
}: Pick<ChartFigureProps, 'data' | 'options' | 'colourLabel'>) {
  const isColoured = data.colours.length > 0;
  const [heads, cells] = columnsOf(options);
  return (
    <DataTable
      heads={[...heads, ...(isColoured ? [colourLabel] : [])]}
      rows={data.rows.map((row) => ({ cells: [...cells(row), ...(isColoured ? [row.color ?? ''] : [])] }))}
    />
  );
}

/** The heads of the table and the cells of a row: what a mark stands for first, then its size. */
function columnsOf({ mark, xLabel, yLabel }: ChartOptions): [string[], (row: ChartRow) => string[]] {
  const [x, y] = [(row: ChartRow) => numberWords(row.x), (row: ChartRow) => numberWords(row.y)];
  if (mark === 'bar') return [[yLabel, xLabel], (row) => [y(row), x(row)]];
  if (mark === 'waterfall') return [['Place', yLabel], (row) => [x(row), y(row)]];
  if (mark === 'histogram')
    return [[xLabel, yLabel], (row) => [`${x(row)} to ${numberWords(row.end ?? 0)}`, y(row)]];
  return [[xLabel, yLabel], (row) => [x(row), y(row)]];
}
