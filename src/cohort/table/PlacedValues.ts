import type { OutcomeReading, TableQuestion } from './OutcomeReading.ts';
import type { ColumnValue } from './TableColumn.ts';
import type { OutcomeWord } from './outcomeWords.ts';

export type Placed = Omit<OutcomeReading, 'why'>;

export type Ask = (says: string, about?: TableQuestion['about']) => OutcomeReading;

export type SpokenValue = ColumnValue & { readonly words: string; readonly word: OutcomeWord | null };

export const SENTINELS = new Set([9, 99, 999, 9999, -1, -9, -99, -999, 8, 88]);
