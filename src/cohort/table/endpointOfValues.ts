import type { NamedColumn } from './NamedColumn.ts';
import { valueKey } from './cellText.ts';
import type { Endpoint } from './endpointOf.ts';
import { outcomeWord } from './outcomeWords.ts';

/** Of a column whose name says nothing, what its values are about: dead and alive are about survival. */
export function endpointOfValues({ column }: NamedColumn): Endpoint | null {
  const words = column.values.map(({ key }) => outcomeWord(valueKey(key)));
  return words.some((word) => word?.startsWith('dead')) &&
    !words.some((word) => word === 'relapsed' || word === 'relapse-free')
    ? 'os'
    : null;
}
