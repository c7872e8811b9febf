import type { Asking, LargeTable, TableAnswers, TableAsked, TableReader } from '../state/LargeTable.ts';
import { Stopped, type OnStage } from '../state/TableAway.ts';
import type { WorkStage } from '../state/WorkStage.ts';
import { afterPaint } from './afterPaint.ts';
import { answering } from './tableAnswers.ts';
import TableWorker from './tableWorker.ts?worker&inline';

/** One question to the worker; the table comes along where the worker doesn't hold it. */
export interface TableMessage {
  readonly id: number;
  readonly table: LargeTable | null;
  readonly asked: TableAsked;
}
type Reply = { readonly id: number } & (
  { readonly stage: WorkStage } | { readonly answer: unknown } | { readonly failed: string }
);

/** Milliseconds without a sign from a worker after which there is none: one that has begun may take as long as it needs. */
const SILENCE = 20_000;

interface Pending {
  readonly onStage: OnStage | undefined;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (why: Error) => void;
}

/**
 * Asks about large tables in a worker, started from the page's own code. Where workers are refused, the same code runs on the page,
 * a stage at a time. What is given up (`stop`) rejects with `Stopped`; the next question starts afresh.
 */
export class TableClient implements TableReader {
  private worker = this.start();
  /** The table that whoever answers holds. */
  private held: LargeTable | null = null;
  private readonly pending = new Map<number, Pending>();
  private last = 0;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private onPage = answering();
  /** Without a worker, one question is answered after the other. */
  private line = Promise.resolve();

  ask<About extends keyof TableAnswers>(
    table: LargeTable,
    asked: Asking<About>,
    onStage?: OnStage,
  ): Promise<TableAnswers[About]> {
    const id = (this.last += 1);
    const message: TableMessage = {
      id,
      table: this.held === table ? null : table,
      asked: asked as TableAsked,
    };
    const answer = new Promise((resolve, reject) => this.pending.set(id, { onStage, resolve, reject }));
    this.held = table;
    this.worker ??= this.start();
    if (this.worker) {
      this.silence ??= setTimeout(() => {
        this.fail(new Error(`no answer came for ${SILENCE / 1000} seconds`));
      }, SILENCE);
      this.worker.postMessage(message);
    } else this.line = this.line.then(() => this.answerHere(message));
    return answer as Promise<TableAnswers[About]>;
  }

  /** Gives up all that is asked. */
  stop(): void {
    this.fail(new Stopped('stopped'));
  }

  private fail(why: Error): void {
    this.hush();
    this.worker?.terminate();
    this.worker = null;
    this.held = null;
    this.onPage = answering();
    const given = [...this.pending.values()];
    this.pending.clear();
    for (const { reject } of given) reject(why);
  }

  private hush(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  private start(): Worker | null {
    try {
      const worker = new TableWorker();
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        this.hush();
        this.hear(data);
      });
      worker.addEventListener('error', ({ message }) => {
        this.fail(new Error(message));
      });
      return worker;
    } catch {
      return null;
    }
  }

  private hear(reply: Reply): void {
    const asked = this.pending.get(reply.id);
    if (!asked) return;
    if ('stage' in reply) {
      asked.onStage?.(reply.stage);
      return;
    }
    this.pending.delete(reply.id);
    if ('answer' in reply) asked.resolve(reply.answer);
    else {
      // Whether the table is held is not known after a failure.
      this.held = null;
      asked.reject(new Error(reply.failed));
    }
  }

  /** One stage at a time, each after the page has painted what it says. */
  private async answerHere({ id, table, asked }: TableMessage): Promise<void> {
    if (!this.pending.has(id)) return;
    const work = this.onPage(table, asked);
    try {
      for (;;) {
        const step = work.next();
        if (step.done) {
          this.hear({ id, answer: step.value });
          return;
        }
        this.hear({ id, stage: step.value });
        await new Promise<void>(afterPaint);
        if (!this.pending.has(id)) return;
      }
    } catch (error) {
      this.hear({ id, failed: error instanceof Error ? error.message : String(error) });
    }
  }
}
