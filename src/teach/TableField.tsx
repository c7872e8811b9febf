import { render } from 'preact';
import { checkTableFacts } from '../rows/teach/checkTableFacts.ts';
import type { Observation } from '../survival/index.ts';
import type { AskField, AskParts, Judged } from './AskField.ts';
import { TableBoard, type TableProps } from './TableBoard.tsx';

/** A table that must meet facts. The answer is kept as its rows: "4x 10+". */
export class TableField implements AskField {
  private readonly parts: AskParts;
  private readonly data: TableProps;
  private rows: readonly Observation[];
  private locked = false;

  constructor(parts: AskParts) {
    this.parts = parts;
    this.data = JSON.parse(parts.ask.dataset['board'] ?? '{}') as TableProps;
    this.rows = this.data.rows;
    this.draw();
  }

  read() {
    return { response: this.rows.map(({ time, event }) => `${time}${event ? 'x' : '+'}`).join(' ') };
  }

  fill(response: string): boolean {
    const rows = response.split(' ').flatMap((text) => {
      const [, time, event] = /^(\d{1,3})([x+])$/u.exec(text) ?? [];
      return time === undefined ? [] : [{ time: Number(time), event: event === 'x' }];
    });
    if (rows.length !== this.data.rows.length) return false;
    this.rows = rows;
    this.draw();
    return true;
  }

  judge(): Judged {
    const off = checkTableFacts(this.rows, this.data.facts).filter(({ agrees }) => !agrees).length;
    if (off === 0) return { right: true, says: 'Right: every statement is met.', outcome: 0 };
    return {
      right: false,
      says: `Not yet: ${off} ${off === 1 ? 'statement isn’t' : 'statements aren’t'} met.`,
      outcome: off,
    };
  }

  /** Any table that meets the statements. */
  readonly right = null;

  lock(locked: boolean): void {
    this.locked = locked;
    this.draw();
  }

  clear(): void {
    this.rows = this.data.rows;
    this.draw();
  }

  private draw(): void {
    render(
      <TableBoard
        {...this.data}
        rows={this.rows}
        locked={this.locked}
        onRows={(rows) => {
          this.rows = rows;
          this.draw();
        }}
      />,
      this.parts.one('[data-part="board"]'),
    );
  }
}
