import type { Series } from '../../cohort/Series.ts';
import { readTableText } from '../readTableText.ts';
import type { Answers } from './Answers.ts';
import { articleText } from './articleText.ts';
import { readTableAnswers } from './readTableAnswers.ts';
import { seriesText } from './seriesText.ts';
import { tableText } from './tableText.ts';

/** The files of a publication made from a table of patients, by their names. */
export function fromTable(
  path: string,
  base: Series,
  answers: Answers,
  options: Parameters<typeof readTableAnswers>[1],
): Record<string, string> {
  const { read, mapping, meaning } = readTableAnswers(path, options, answers, base);
  return {
    'table.csv': readTableText(path).text,
    'table.yaml': tableText(read, mapping, meaning),
    'series.yaml': seriesText(meaning.series),
    'references.yaml': '# The works that the text cites, in the names of CSL.\n[]\n',
    'article.mdx': articleText(meaning.series, true),
  };
}
