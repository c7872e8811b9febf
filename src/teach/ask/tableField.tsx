import { checkTableFacts } from '../../rows/teach/checkTableFacts.ts';
import type { Observation } from '../../survival/index.ts';
import type { AskField } from './AskField.ts';
import { TableBoard, type TableProps } from './TableBoard.tsx';

/** The facts that a table has to agree with, and its rows as they stand at first. */
export interface TableData extends Omit<TableProps, 'locked' | 'onRows'> {
  readonly kind: 'table';
}

/** A table that must meet facts. The answer is kept as its rows: "4x 10+". */
export function tableField(data: TableData): AskField<readonly Observation[]> {
  return {
    start: data.rows,
    // Any table that meets the statements.
    right: null,
    read: (given) => ({ response: given.map(({ time, event }) => `${time}${event ? 'x' : '+'}`).join(' ') }),
    fill: (response) => {
      const rows = response.split(' ').flatMap((text) => {
        const [, time, event] = /^(\d{1,3})([x+])$/u.exec(text) ?? [];
        return time === undefined ? [] : [{ time: Number(time), event: event === 'x' }];
      });
      return rows.length === data.rows.length ? rows : null;
    },
    judge: (given) => {
      const off = checkTableFacts(given, data.facts).filter(({ agrees }) => !agrees).length;
      if (off === 0) return { right: true, says: 'Right: every statement is met.', outcome: 0 };
      const says = `Not yet: ${off} ${off === 1 ? 'statement isn’t' : 'statements aren’t'} met.`;
      return { right: false, says, outcome: off };
    },
    draw: ({ given, locked, onGive }) => (
      <div class="ask-board">
        <TableBoard {...data} rows={given} locked={locked} onRows={onGive} />
      </div>
    ),
  };
}
