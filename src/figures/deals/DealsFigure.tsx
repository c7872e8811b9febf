import type { Series } from '../../cohort/Series.ts';
import { countedInWords, PATIENTS } from '../../format/counted.ts';
import type { Deal, DealRows } from '../../rows/dealRows.ts';
import { inSentence } from '../kit/sentences/inSentence.ts';
import { Aloud } from '../kit/Aloud.tsx';
import { Figure } from '../kit/Figure.tsx';
import { Findings } from '../kit/Findings.tsx';
import { DealKey } from './DealPicture.tsx';
import { DealReadout } from './DealReadout.tsx';
import { DealsBoard } from './DealsBoard.tsx';
import { Shuffle } from './Shuffle.tsx';
import { dealsConclusion, dealsTitle } from './words.ts';

export interface DealsFigureProps {
  readonly id: string;
  readonly number: number;
  readonly rows: DealRows;
  readonly series: Series;
  readonly chosen: Deal;
  /** Under which facts the table is shown, where they aren't the publication's. */
  readonly note?: string;
  /** What is said aloud. */
  readonly said?: string;
  /** A reader chose a deal: one of them, or the last of those dealt at random. Nothing is chosen at build. */
  readonly onChoose?: (deal: Deal) => void;
  readonly onDealt?: (last: Deal) => void;
}

/**
 * Every way to deal the patients of the shown table into two groups of the sizes that they have, laid out along the log-rank
 * statistic; the one that is chosen beside them; and what they say together.
 */
export function DealsFigure({
  id,
  number,
  rows,
  series,
  chosen,
  note = '',
  said = '',
  ...heard
}: DealsFigureProps) {
  const { happened, without, many } = series.outcome;
  return (
    <Figure
      id={id}
      number={number}
      title={dealsTitle(rows, series)}
      note={note}
      caption={<Caption rows={rows} series={series} />}
    >
      <div class="deals-body">
        <div>
          <DealsBoard id={id} rows={rows} chosen={chosen} onChoose={heard.onChoose} />
          <p class="deals-axis-label">{many} on the upper line, observed − expected</p>
          <DealKey rows={rows} died={happened} alive={without} />
        </div>
        <DealReadout deal={chosen} rows={rows} happened={happened} />
      </div>
      {rows.deals && <Shuffle key={outcomes(rows)} rows={rows} deals={rows.deals} onDealt={heard.onDealt} />}
      <Aloud words={said} />
      <Findings items={dealsConclusion(rows)} />
    </Figure>
  );
}

/** Who died, in order of exit: another order has other deals, and what was dealt before says nothing of them. */
function outcomes({ exits }: DealRows): string {
  return exits.map(({ event }) => (event ? 1 : 0)).join('');
}

function Caption({ rows, series }: Pick<DealsFigureProps, 'rows' | 'series'>) {
  const [upper, lower] = rows.groups.map(({ label }) => inSentence(label, series));
  const { many } = series.outcome;
  return (
    <p>
      <strong>The times and outcomes stay; only the labels are dealt again.</strong> In each picture the{' '}
      {countedInWords(rows.exits.length, PATIENTS)} stand in order of exit, those dealt to “{upper}” on the
      upper line, those dealt to “{lower}” on the lower. Deals stand over each other where their statistic is
      the same: {many} among those on the upper line, less the {many} expected there if the groups were alike.
      Every deal is as likely as any other if the label makes no difference and follow-up was alike in both
      groups.
    </p>
  );
}
