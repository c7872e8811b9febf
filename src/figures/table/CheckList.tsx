import { listed } from '../../format/listed.ts';
import type { TableCheck } from '../../reconstruction/checkTable.ts';
import { DataTable, type DataRow } from '../kit/DataTable.tsx';
import { ScrolledTable } from '../kit/ScrolledTable.tsx';

const VERDICTS: Readonly<Record<TableCheck['verdict'], { readonly sign: string; readonly words: string }>> = {
  agree: { sign: '✓', words: 'agrees' },
  disagree: { sign: '✗', words: 'disagrees' },
  "can't tell": { sign: '?', words: 'can’t tell' },
};

/** A table against a record, fact by fact: whether they agree, and what the table has instead. */
export function CheckList({ checks }: { readonly checks: readonly TableCheck[] }) {
  const count = (verdict: TableCheck['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  return (
    <div class="table-checks">
      <p>
        <strong>
          {`${count('agree')} of ${checks.length} facts and assumptions agree with this table, ${count('disagree')} disagree, and ${count("can't tell")} can’t be told.`}
        </strong>
      </p>
      <ScrolledTable label="The table against the record">
        <DataTable heads={['Verdict', 'The record', 'The table']} rows={checks.map(rowOf)} />
      </ScrolledTable>
    </div>
  );
}

function rowOf({ kind, says, verdict, found }: TableCheck): DataRow {
  const { sign, words } = VERDICTS[verdict];
  return {
    attributes: { 'data-verdict': verdict },
    // The record's statement is what a row is about, and it doesn't stand first.
    heads: 0,
    cells: [
      <>
        <span class="verdict-sign" aria-hidden="true">
          {sign}
        </span>
        {` ${words}`}
      </>,
      kind === 'assumption' ? `We assumed: ${says}` : says,
      listed([...new Set(found)]),
    ],
  };
}
