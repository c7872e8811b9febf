import type { LargeTable } from '../../state/LargeTable.ts';
import { Stopped } from '../../state/TableAway.ts';
import { LargeReading, type LargeSettled, type LargeWork } from './LargeReading.ts';
import type { TablePage } from './TablePage.ts';

/** What is done with a large table once it is read, and where it could not be. */
interface AfterReading {
  readonly settle: (found: LargeSettled) => void;
  /** Brings the controls back to what holds. */
  readonly goBack: () => void;
}

/** A large table that a reader brought: the page stays as it was until its curves are there, and where that is given up. */
export class LargeInHand {
  private readonly page: Pick<TablePage, 'bringReader' | 'show' | 'holdFocus'>;
  private readonly reading: LargeReading;
  private underway = Promise.resolve();

  constructor(page: Pick<TablePage, 'bringReader' | 'show' | 'holdFocus'>) {
    this.page = page;
    this.reading = new LargeReading(page.bringReader, (words) => {
      page.show({ isBusy: words !== null, ...(words === null ? {} : { said: words }) });
    });
  }

  get isBusy(): boolean {
    return this.reading.isBusy;
  }

  /** Reads a table away from the page; what went wrong is said. */
  read(work: LargeWork, table: LargeTable, after: AfterReading): Promise<void> {
    return (this.underway = this.readAndSay(work, table, after));
  }

  private async readAndSay(
    work: LargeWork,
    table: LargeTable,
    { settle, goBack }: AfterReading,
  ): Promise<void> {
    const giveFocus = this.page.holdFocus();
    try {
      settle(await this.reading.read(work, table));
    } catch (error) {
      goBack();
      const why = error instanceof Error ? error.message : String(error);
      const happened = error instanceof Stopped ? 'was not read to its end' : `could not be read: ${why}`;
      const said = `${table.draft.name} ${happened.replace(/\.$/u, '')}. The page is as it was.`;
      this.page.show({ said });
      giveFocus();
    }
  }

  /** Gives up what is being read. */
  stop(): void {
    this.reading.stop();
  }

  /** Settles once what was given up has ended. */
  async ended(): Promise<void> {
    await this.underway;
  }
}
