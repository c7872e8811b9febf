import type { ReadAsk } from '../publication/askSchema.ts';
import type { ReadTask } from '../rows/teach/readKey.ts';

/** What is read, and off which table: all that a key follows from. */
export type TableTask = ReadTask & { readonly table: string };

/** The task of a question that is read, without its words. */
export function readTask(ask: ReadAsk): TableTask {
  const { table } = ask;
  switch (ask.read) {
    case 'height':
    case 'limits':
      return { table, read: ask.read, at: ask.at };
    case 'time':
      return { table, read: ask.read, height: ask.height };
    case 'change':
      return { table, read: ask.read, at: ask.at, to: ask.to };
    case 'patients':
      return { table, read: ask.read, who: ask.who, at: ask.at };
  }
}
