import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import type { KnownAttribute, TableMapping } from '../../cohort/table/TableMapping.ts';
import { element } from '../kit/element.ts';

/** For a table of the patients that a record describes: which column is which attribute of the record, and which value which level. */
export function meaningForm(
  columns: readonly TableColumn[],
  attributes: readonly KnownAttribute[],
  mapping: TableMapping,
  document: Document,
): HTMLElement {
  const select = (
    data: Record<string, string>,
    chosen: string,
    options: readonly (readonly [string, string])[],
  ) =>
    element(
      document,
      'select',
      { ...data, autocomplete: 'off' },
      ...options.map(([value, label]) =>
        element(document, 'option', { value, ...(value === chosen ? { selected: '' } : {}) }, label),
      ),
    );
  const lines = attributes.map((attribute) => {
    const [name, meaning] =
      Object.entries(mapping.meanings).find(([, each]) => each.attribute === attribute.id) ?? [];
    const column = columns.find((each) => each.name === name);
    const values = (meaning && column ? column.values : [])
      .slice(0, 12)
      .map(({ key, label }) =>
        element(
          document,
          'label',
          {},
          element(document, 'span', {}, `“${label}” is`),
          select({ 'data-level': key, 'data-column': name ?? '' }, meaning?.levels[key] ?? '', [
            ['', 'not known'],
            ...attribute.levels.map((level): [string, string] => [level.id, level.label]),
          ]),
        ),
      );
    return element(
      document,
      'div',
      { class: 'mapping-line' },
      element(
        document,
        'label',
        {},
        element(document, 'span', {}, attribute.label),
        select({ 'data-attribute': attribute.id }, name ?? '', [
          ['', 'not in this table'],
          ...columns.map((each): [string, string] => [each.name, each.name]),
        ]),
      ),
      ...values,
    );
  });
  return element(document, 'div', { class: 'mapping', 'data-part': 'meanings' }, ...lines);
}
