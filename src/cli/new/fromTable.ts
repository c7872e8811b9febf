import { seriesOfTable } from '../../cohort/table/seriesOfTable.ts';
import type { Series } from '../../cohort/Series.ts';
import { readTableText } from '../readTableText.ts';
import { Refusal } from '../Refusal.ts';
import { articleText } from './articleText.ts';
import { plainIds } from './plainIds.ts';
import type { TableAnswers } from './readTableAnswers.ts';
import { seriesText } from './seriesText.ts';
import { tableText } from './tableText.ts';

/** The files of a publication made from a table of patients, by their names. `answered` is the table as it was read, with what was asked of it. */
export function fromTable(
  path: string,
  base: Series,
  { read, mapping: answered }: TableAnswers,
): Record<string, string> {
  const mapping = { ...answered, zero: base.time.zero };
  const meant = seriesOfTable(read, mapping, base);
  if (meant === null) throw new Refusal(`${path} has no column of times`);
  const meaning = plainIds(meant);
  return {
    'table.csv': readTableText(path).text,
    'table.yaml': tableText(read, mapping, meaning),
    'series.yaml': seriesText(meaning.series),
    'references.yaml': '# The works that the text cites, in the names of CSL.\n[]\n',
    'article.mdx': articleText(meaning.series, true),
  };
}
