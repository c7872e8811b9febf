import { levelOrder } from './levelOrder.ts';
import { outcomeRate } from './outcomeRate.ts';
import { type NamedColumn } from './NamedColumn.ts';
import { strangeLevels } from './strangeLevels.ts';
import type { ColumnValue } from './TableColumn.ts';

/** A column that splits the patients: its levels in their natural order, and whether they are known at time zero (null: to be asked). */
export interface TableGrouping {
  readonly column: string;
  readonly levels: readonly string[];
  /** Levels that are spelt in more than one way, differing by capitals and blanks alone: how they are read, and how they are spelt. */
  readonly merged: readonly { readonly level: string; readonly spellings: readonly string[] }[];
  readonly knownAtStart: boolean | null;
  /** Values that may mean that it is not known, to be asked by whoever groups by it. */
  readonly strange: readonly ColumnValue[];
}

const MOST_LEVELS = 12;

const LATER =
  /\b(recurrence|recurrent|recur|recurred|relapse|relapsed|progression|progressed|transplant|transplanted|transplantation|ltx|reject|rejection|response|responder|respons|second|repeat|reoperation|re operation|subsequent|salvage|post ?op|postoperative|complications?|adverse|toxicity|metachronous|death|died|dead|cause|outcome|status|event|events|etype|endpoint|censored|cens|censor|last|follow|followup|final|discontinu\w*|crossover|cross over|switch\w*|alive|fustat|vital|surgery received|adjuvant|completed|compliance|readmission|mortality|new tumou?r)\b|再発|転帰|死亡|移植|増悪|合併症|術後/u;
const EARLY =
  /\b(sex|gender|male|female|race|ethnicity|arm|arms|rx|trt|trt01p|trt01a|trtp|randomi[sz]ed|allocation|stage|grade|site|histology|subtype|location|age|agegroup|ecog|karnofsky|baseline|differentiation|differ|t stage|n stage|m stage|tumou?r size|geschlecht|sexe|sexo)\b|性別|年齢|病期|部位|組織型|ステージ/u;

/** The columns that can split the patients, besides `taken`: two to a dozen levels, not one for each row. */
export function readGroupings(columns: readonly NamedColumn[], taken: ReadonlySet<string>): TableGrouping[] {
  return columns.flatMap((each): TableGrouping[] => {
    const { column, name } = each;
    const { values } = column;
    if (taken.has(column.name) || column.unnamed || name.id || column.dates > 0) return [];
    if (name.time >= 3 && column.numbers === column.cells - column.missing) return [];
    if (values.length < 2 || values.length > MOST_LEVELS || isMeasure(each)) return [];
    const filled = column.cells - column.missing;
    // A column of words that hardly ever repeat names things; it groups nobody.
    if (values.length > 4 && filled < 1.2 * values.length) return [];
    return [
      {
        column: column.name,
        levels: levelOrder(values.map(({ label }) => label)),
        merged: values
          .filter(({ spellings }) => spellings.length > 1)
          .map(({ label, spellings }) => ({ level: label, spellings })),
        knownAtStart: knownAtStart(each),
        strange: strangeLevels(column),
      },
    ];
  });
}

/** Numbers that are measured rather than names of groups. */
function isMeasure({ column }: NamedColumn): boolean {
  const { values } = column;
  if (column.numbers < column.cells - column.missing) return false;
  return (
    values.length > 6 ||
    (values.length > 2 && values.length === column.cells) ||
    values.some(({ key }) => /[.,]\d*[1-9]/u.test(key) && values.length > 3)
  );
}

/** By the column's name: false for what happened later, true for what is known of a patient from the start, else to be asked. */
function knownAtStart(each: NamedColumn): boolean | null {
  const joined = each.name.words.join(' ');
  if (LATER.test(joined) || LATER.test(each.column.name) || outcomeRate(each) >= 4) return false;
  // A bare "treatment" is the one that was given at the start.
  if (/^(treatment|treat)$/u.test(joined)) return true;
  return EARLY.test(joined) || EARLY.test(each.column.name) ? true : null;
}
