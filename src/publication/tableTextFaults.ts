import type { Problem } from './ContentError.ts';
import { placeIn } from './sourceText.ts';

const TABLE = /<Table\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>([\s\S]*?)<\/Table>)/gu;
/** The line between the heads and the rows of a table in markdown. */
const RULE = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/mu;

/** Tables that are neither taken from a file nor written between their tags. */
export function tableTextFaults(text: string, file: string): Problem[] {
  return [...text.matchAll(TABLE)].flatMap(({ 1: props = '', 2: inside = '', index }) => {
    const isFile = /\sfrom=/u.test(props);
    const isText = RULE.test(inside) && inside.includes('|');
    if (isFile !== isText) return [];
    const message = isFile
      ? 'has a file and rows of its own; expected from="…", or rows between <Table …> and </Table>.'
      : 'has no rows; expected from="doses.csv", a file of the folder data, or between <Table …> and </Table> rows such as | Dose | Patients |, then | --- | ---: |, then one for each row.';
    return [{ ...placeIn(text, file, index), inside: '<Table>', message }];
  });
}
