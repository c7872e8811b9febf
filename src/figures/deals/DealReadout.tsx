import { formatP } from '../../format/formatP.ts';
import { formatSigned } from '../../format/formatSigned.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { Swatch } from '../kit/Swatch.tsx';
import { DealCurves } from './DealCurves.tsx';
import { dealName } from './words.ts';

interface DealReadoutProps {
  readonly deal: Deal;
  readonly rows: DealRows;
  /** What is said of who had the outcome: "died". */
  readonly happened: string;
}

/** The deal that is chosen: its curves, who died in which group, the statistic, and its P values. */
export function DealReadout({ deal, rows, happened }: DealReadoutProps) {
  const { asExtremeAsThis: as } = deal;
  const measures: [name: string, value: string][] = [
    ['Observed − expected', formatSigned(deal.statistic)],
    ['Log-rank P, chi-square', formatP(deal.logRankP)],
    ['Deals as extreme as this', `${as ?? 'unknown'} of ${rows.count ?? 'all'}`],
  ];
  if (as !== null && rows.count !== null) measures.push(['Exact log-rank P', formatP(as / rows.count)]);
  return (
    <div class="deal-readout">
      <h4 class="side-head">{dealName(deal, rows)}</h4>
      <DealCurves deal={deal} rows={rows} />
      <ul class="deal-groups">
        {rows.groups.map((group, index) => (
          <li>
            <Swatch index={group.index} level={group.level} />{' '}
            {`${group.label}: ${deal.events[index as 0 | 1]} of ${group.n} ${happened}`}
          </li>
        ))}
      </ul>
      <dl>
        {measures.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
