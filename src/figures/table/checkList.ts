import { listed } from '../../format/listed.ts';
import type { TableCheck } from '../../reconstruction/checkTable.ts';
import { dataTable, type DataRow } from './dataTable.ts';
import { element } from '../kit/element.ts';

const SIGNS: Readonly<Record<TableCheck['verdict'], string>> = {
  agree: '✓',
  disagree: '✗',
  "can't tell": '?',
};
const WORDS: Readonly<Record<TableCheck['verdict'], string>> = {
  agree: 'agrees',
  disagree: 'disagrees',
  "can't tell": 'can’t tell',
};

/** A table against a record, fact by fact: whether they agree, and what the table has instead. */
export function checkList(checks: readonly TableCheck[], document: Document): HTMLElement {
  const count = (verdict: TableCheck['verdict']) =>
    checks.filter((check) => check.verdict === verdict).length;
  const summary = `${count('agree')} of ${checks.length} facts and assumptions agree with this table, ${count('disagree')} disagree, and ${count("can't tell")} can’t be told.`;
  const row = ({ kind, says, verdict, found }: TableCheck): DataRow => {
    const sign = element(document, 'span', { class: 'verdict-sign', 'aria-hidden': 'true' }, SIGNS[verdict]);
    return {
      attributes: { 'data-verdict': verdict },
      // The record's statement is what a row is about, and it doesn't stand first.
      heads: 0,
      cells: [
        element(document, 'span', {}, sign, ` ${WORDS[verdict]}`),
        kind === 'assumption' ? `We assumed: ${says}` : says,
        listed([...new Set(found)]),
      ],
    };
  };
  return element(
    document,
    'div',
    { class: 'table-checks' },
    element(document, 'p', {}, element(document, 'strong', {}, summary)),
    element(
      document,
      'div',
      { class: 'table-scroll', tabindex: '0', role: 'region', 'aria-label': 'The table against the record' },
      dataTable({ heads: ['Verdict', 'The record', 'The table'], rows: checks.map(row) }, document),
    ),
  );
}
