import type { NamedColumn } from './NamedColumn.ts';
import type { TableQuestion } from './OutcomeReading.ts';

const COUNT =
  /^(freq|frequency|counts?|n|num|number|wt|weights?|anzahl|haufigkeit|effectifs?|nombre|frecuencia|frequenza|cases|patients|subjects|(number|no|n) of (patients|cases|subjects))$/u;
const JAPANESE_COUNT = /^(人数|例数|症例数|度数|頻度)$/u;

/** Names of what a table of a curve has, and a table of patients hasn't: "n.risk", "std.err". */
const LIFE_TABLE =
  /^(n risk|n event|n censor|at risk|number at risk|std err|se surv|surv|survival probability)$/u;

/**
 * What is asked where a row may stand for more than one patient: a column counts them, or the table is that of a curve. `id`: the
 * column that names the patients, of whom each then has a row.
 */
export function rowsOfMany(named: readonly NamedColumn[], id: string | null): TableQuestion[] {
  const joined = ({ name }: NamedColumn) => name.words.join(' ');
  const life = named.filter((each) => LIFE_TABLE.test(joined(each)));
  if (life.length >= 2 && life.some((each) => /risk/u.test(joined(each))))
    return [
      {
        about: 'rows',
        says: `${life.map(({ column }) => `“${column.name}”`).join(' and ')} belong to the table of a curve, in which a row is a time. Expected a row for each patient.`,
      },
    ];
  if (id !== null) return [];
  const count = named.find(
    (each) =>
      (COUNT.test(joined(each)) || JAPANESE_COUNT.test(each.column.name.normalize('NFKC').trim())) &&
      isCount(each),
  );
  if (!count) return [];
  return [
    {
      about: 'rows',
      says: `“${count.column.name}” may count the patients that a row stands for; here each row is one. Is each row one patient?`,
    },
  ];
}

function isCount({
  column: { cells, missing, numbers, counts, smallest, largest, values },
}: NamedColumn): boolean {
  return (
    missing === 0 &&
    numbers === cells &&
    !counts &&
    smallest >= 1 &&
    largest > 1 &&
    values.every(({ key }) => /^\d+$/u.test(key))
  );
}
