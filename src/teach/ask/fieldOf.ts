import type { AskField } from './AskField.ts';
import { drawingField, type DrawData } from './drawingField.tsx';
import { numberField, type NumberData } from './numberField.tsx';
import { optionsField, type OptionsData } from './optionsField.tsx';
import { orderField, type OrderData } from './orderField.tsx';
import { readField, type ReadData } from './readField.tsx';
import { sortField, type SortData } from './sortField.tsx';
import { tableField, type TableData } from './tableField.tsx';

/** What the page knows of what is asked, by kind. */
export type FieldData = OptionsData | SortData | NumberData | OrderData | ReadData | DrawData | TableData;

/** The field in which a question is answered, by its kind: how it is drawn, read, kept and judged. */
export function fieldOf(data: FieldData): AskField {
  switch (data.kind) {
    case 'choice':
    case 'spot':
    case 'several':
      return optionsField(data);
    case 'number':
      return numberField(data);
    case 'sort':
      return sortField(data);
    case 'order':
      return orderField(data);
    case 'read':
      return readField(data);
    case 'draw':
      return drawingField(data);
    case 'table':
      return tableField(data);
  }
}
