import { nextTask } from '../kit/nextTask.ts';
import type { LargeTable, TableReader } from '../../state/LargeTable.ts';
import { curveChoices, Stopped, type TableAway } from '../../state/TableAway.ts';
import type { TableDraft } from '../../state/tableDraft.ts';
import type { TableReading } from '../../state/tableReading.ts';
import type { WorkStage } from '../../state/WorkStage.ts';

/** What came of a draft, and where the curves of a large one are computed. */
export interface Settled {
  readonly reading: TableReading;
  readonly away: TableAway | null;
}

/** What came of a large one: the draft that was read, and whether it is another one mended. */
export interface LargeSettled extends Settled {
  readonly draft: TableDraft;
  readonly isMended: boolean;
}

export type LargeWork = Pick<typeof import('./tableWork.tsx'), 'awayFor' | 'sessionOf' | 'stageSentence'>;

/** Reads one large table at a time away from the page, up to its first curves. */
export class LargeReading {
  /** Whoever reads, once the first was brought. */
  private reader: TableReader | undefined;
  isBusy = false;
  private isGiven = false;
  private readonly bring: () => Promise<TableReader>;
  private readonly onWork: (words: string | null) => void;

  /** `onWork` is told what is being done, in words, and null when nothing is any more. */
  constructor(bring: () => Promise<TableReader>, onWork: (words: string | null) => void) {
    this.bring = bring;
    this.onWork = onWork;
  }

  /** Rejects with `Stopped` where it is given up, and with what went wrong. */
  async read(work: LargeWork, table: LargeTable): Promise<LargeSettled> {
    this.isGiven = false;
    this.isBusy = true;
    try {
      return await this.readToCurves(work, table);
    } finally {
      this.isBusy = false;
      this.onWork(null);
    }
  }

  private async readToCurves(work: LargeWork, table: LargeTable): Promise<LargeSettled> {
    const { name, text } = table.draft;
    this.onWork(`${name}: ${work.stageSentence({ doing: 'cutting', rows: null })}`);
    const onStage = (stage: WorkStage) => {
      this.onWork(`${name}: ${work.stageSentence(stage)}`);
    };
    const reader = (this.reader ??= await this.bring());
    await nextTask();
    const { draft, isMended, content } = await reader.ask(table, { about: 'reading' }, onStage);
    const session = work.sessionOf(content);
    const away = session && work.awayFor(reader, table);
    if (session && away) await away.curves(curveChoices(session.defaults), onStage);
    await nextTask();
    if (this.isGiven) throw new Stopped('stopped');
    return { draft: { ...draft, text }, isMended, reading: { ...content, session }, away };
  }

  /** Gives up what is being read. */
  stop(): void {
    this.isGiven = true;
    this.reader?.stop();
  }
}
