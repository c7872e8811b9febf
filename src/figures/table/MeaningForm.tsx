import type { TableColumn } from '../../cohort/table/TableColumn.ts';
import type { KnownAttribute, TableMapping } from '../../cohort/table/TableMapping.ts';
import { Choose } from './Choose.tsx';

interface MeaningFormProps {
  readonly columns: readonly TableColumn[];
  readonly attributes: readonly KnownAttribute[];
  readonly meanings: TableMapping['meanings'];
}

/** More values than these are no levels. */
const MOST_VALUES = 12;

/** For a table of the patients that a record describes: which column is which attribute of the record, and which value which level. */
export function MeaningForm({ columns, attributes, meanings }: MeaningFormProps) {
  return (
    <div class="mapping">
      {attributes.map(({ id, label, levels }) => {
        const [name = '', meaning] =
          Object.entries(meanings).find(([, { attribute }]) => attribute === id) ?? [];
        const column = meaning && columns.find((each) => each.name === name);
        return (
          <div key={id} class="mapping-line">
            <Choose
              label={label}
              sets={{ 'data-attribute': id }}
              value={name}
              options={[
                ['', 'not in this table'],
                ...columns.map((each): [string, string] => [each.name, each.name]),
              ]}
            />
            {column?.values.slice(0, MOST_VALUES).map((value) => (
              <Choose
                key={value.key}
                label={`“${value.label}” is`}
                sets={{ 'data-level': value.key, 'data-column': name }}
                value={meaning?.levels[value.key] ?? ''}
                options={[
                  ['', 'not known'],
                  ...levels.map((level): [string, string] => [level.id, level.label]),
                ]}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}
