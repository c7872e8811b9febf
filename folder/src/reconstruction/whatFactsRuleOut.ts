import type { RecordOptions } from './activeClaims.ts';
import { reconstruct } from './reconstruct.ts';
import type { PublishedRecord } from './record/PublishedRecord.ts';
import { statementsOn } from './statementsOn.ts';

/** What one statement does given all others: how many cohorts it rules out. Null where there is no end of them without it. */
export interface RuledOut {
  readonly id: string;
  readonly timeVectors: bigint | null;
  readonly tables: bigint | null;
}

/** For each fact and assumption that is on, how many compatible cohorts it rules out, given the others; facts first. */
export function whatFactsRuleOut(record: PublishedRecord, options: RecordOptions = {}): readonly RuledOut[] {
  const all = reconstruct(record, options);
  const [timeVectors, tables] = all.kind === 'cohorts' ? [all.timeVectors, all.tables] : [0n, 0n];
  const on = statementsOn(record, options);
  return [...record.facts, ...record.assumptions].flatMap(({ id }): RuledOut[] => {
    if (!on.includes(id)) return [];
    const left = reconstruct(record, { ...options, without: [...(options.without ?? []), id] });
    if (left.kind === 'unanswerable') return [{ id, timeVectors: null, tables: null }];
    if (left.kind === 'contradiction') return [{ id, timeVectors: 0n, tables: 0n }];
    return [{ id, timeVectors: left.timeVectors - timeVectors, tables: left.tables - tables }];
  });
}
