import { formatPercent } from '../../format/formatPercent.ts';
import { METHOD_NAMES } from '../../format/methodNames.ts';
import type { CoverageRows } from '../../rows/coverageRows.ts';
import { BUILT_WIDTH, type Layout } from '../kit/layout.ts';
import { DataTable } from '../kit/DataTable.tsx';
import { Figure } from '../kit/Figure.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';
import { coverageChart } from './coverageChart.ts';
import { allButOne, coveragePromise, coverageSentence, coverageTitle } from './words.ts';

interface CoverageFigureProps {
  readonly id: string;
  readonly data: CoverageRows;
}

/** The exact coverage of each kind of limits with as many patients as the publication has. It stands still: only the build draws it. */
export function CoverageFigure({ id, data }: CoverageFigureProps) {
  const title = coverageTitle(data);
  return (
    <Figure
      id={id}
      title={<a href={`#${id}`}>{title}</a>}
      caption={
        <p>
          <strong>{coveragePromise(data)}</strong> {coverageSentence(data)}
        </p>
      }
    >
      <div class="coverage">
        <div class="plot-host">
          {/* Nothing draws it again, so its narrow form must fit the narrowest card as it is. */}
          <Chart data={data} title={title} layout="narrow" />
          <Chart data={data} title={title} layout="wide" />
        </div>
        <ScrolledTable label="The coverage as a table">
          <CoverageTable data={data} />
        </ScrolledTable>
      </div>
    </Figure>
  );
}

function Chart({ data, title, layout }: { data: CoverageRows; title: string; layout: Layout }) {
  const chart = coverageChart(data, { layout, width: BUILT_WIDTH[layout], title });
  return <div data-layout={layout} dangerouslySetInnerHTML={{ __html: chart }} />;
}

/** The least and the mean coverage of each kind of limits, and that where all but one patient survive on average. */
export function CoverageTable({ data }: { readonly data: CoverageRows }) {
  return (
    <DataTable
      also="coverage-table"
      caption={`Exact coverage of ${formatPercent(data.level)} limits of survival, for true survival from ${formatPercent(data.from)} to ${formatPercent(data.to)}`}
      heads={['Limits', 'least', 'mean', `where ${allButOne(data)} survive`]}
      rows={data.rows.map(({ method, least, mean, atAllButOne }) => ({
        cells: [METHOD_NAMES[method], ...[least, mean, atAllButOne].map(formatPercent)],
      }))}
    />
  );
}
