import { isCompactDate, isDate } from './dates.ts';
import { nameMeaning } from './nameMeaning.ts';
import type { TableColumn } from './TableColumn.ts';

/** What the name of a column says of a person; words of English, German, French, Spanish and Italian. */
const NAMED: readonly (readonly [pattern: RegExp, what: string])[] = [
  [
    /(?:^|[^a-z])(?:sur|first|last|family|given|middle|vor|nach|patient(?:en)?[ _-]?)?names?(?:$|[^a-z])|^(?:nom|pr[ée]nom|nombre|apellidos?|cognome|nome|initials?|initialen)$|氏名|姓名/iu,
    'names',
  ],
  [
    /(?:^|[^a-z])(?:mrn|nhs|ssn|pid|ipp)(?:$|[^a-z])|record[ _-]?(?:no|nr|num|id)|hospital[ _-]?(?:no|nr|num|id)|fall[ _-]?(?:nr|nummer)|akten|insurance|versicher|カルテ|病歴番号/iu,
    'record numbers',
  ],
  [
    /birth|(?:^|[^a-z])dob(?:$|[^a-z])|geburt|geb[ _.-]?dat|naissance|nacimiento|nascita|生年月日/iu,
    'dates of birth',
  ],
  [
    /(?:^|[^a-z])(?:e-?mail|phone|tel|telefon|address|adresse|post(?:al)?[ _-]?code|zip|plz)(?:$|[^a-z])/iu,
    'addresses',
  ],
];

/** A column that may say who somebody is, and by what. */
export interface PersonalColumn {
  readonly column: string;
  readonly what: string;
}

/** The columns of a table by which somebody could know a patient: names, dates, numbers of records, addresses. */
export function personalColumns(
  columns: readonly Pick<TableColumn, 'name'>[],
  cellsOf: (name: string) => readonly string[],
): PersonalColumn[] {
  return columns.flatMap(({ name: column }) => {
    const named = NAMED.find(([pattern]) => pattern.test(column.normalize('NFC')))?.[1];
    const what =
      named ??
      whatOf(
        column,
        cellsOf(column)
          .map((cell) => cell.trim())
          .filter((cell) => cell !== ''),
      );
    return what === null ? [] : [{ column, what }];
  });
}

/** What most cells of a column are. */
function whatOf(column: string, cells: readonly string[]): string | null {
  const most = (is: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(is).length / cells.length > 0.8;
  const isOfBirth = () => nameMeaning(column).dateOf.birth;
  if (most(beginsWithDate) || (cells.length > 0 && cells.every(isCompactDate)))
    return isOfBirth() ? 'dates of birth' : 'dates';
  if (most((cell) => /^(?:18|19|20)\d{2}$/u.test(cell)) && isOfBirth()) return 'dates of birth';
  if (most((cell) => /^\S+@\S+\.\S+$/u.test(cell))) return 'addresses';
  const isOwn = new Set(cells).size === cells.length;
  // A long number that nobody shares is one that a hospital gave.
  if (
    isOwn &&
    cells.length > 1 &&
    most((cell) => /^[A-Z]{0,3}[-\d/]{6,}$/iu.test(cell) && /\d{5}/u.test(cell))
  )
    return 'record numbers';
  if (
    isOwn &&
    cells.length > 1 &&
    most((cell) => /^\p{Lu}[\p{L}'’-]+,? \p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*$/u.test(cell))
  )
    return 'names';
  return null;
}

/** Whether a cell is a date, or one with a remark behind it. */
function beginsWithDate(cell: string): boolean {
  return isDate(cell) || isDate(cell.split(/\s/u)[0] ?? '');
}
