import type { Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';

/** The types of RIS, by what begins a work. */
const TYPES =
  'ABST ADVS AGGR ANCIENT ART BILL BLOG BOOK CASE CHAP CHART CLSWK COMP CONF CPAPER CTLG DATA DBASE DICT EBOOK ECHAP EDBOOK EJOUR ELEC ENCYC EQUA FIGURE GEN GOVDOC GRANT HEAR ICOMM INPR JFULL JOUR LEGAL MANSCPT MAP MGZN MPCT MULTI MUSIC NEWS PAMP PAT PCOMM RPRT SER SLIDE SOUND STAND STAT THES UNBILL UNPB VIDEO WEB'.split(
    ' ',
  );

/** What keeps RIS from being read as it was meant: a line that is none, a type that there isn't, a work without its end. */
export function risFaults(text: string, file: string): Problem[] {
  const problems: Problem[] = [];
  let open: number | null = null;
  const refuse = (line: number, message: string) => {
    problems.push({ file, line, column: 1, inside: '', message });
  };
  const unended = (line: number) => {
    refuse(line, 'a work without its end; expected a line "ER  - " behind it');
  };
  for (const [index, each] of text.split('\n').entries()) {
    const line = index + 1;
    const [, tag, type = ''] = /^([A-Z][A-Z0-9]) {2}-\s*(.*?)\s*$/u.exec(each) ?? [];
    const [, meant, value = ''] = /^([A-Z][A-Z0-9])\s*-\s*(.*)$/u.exec(each) ?? [];
    if (tag === undefined && meant !== undefined) {
      refuse(line, `${each.trim()}; expected two blanks before the hyphen: ${meant}  - ${value.trim()}`);
      return problems;
    }
    if (tag === 'TY') {
      if (open !== null) unended(open);
      open = line;
      if (!TYPES.includes(type))
        refuse(
          line,
          `"${type}" is no type of RIS.${didYouMean(type, TYPES)} Expected one such as JOUR, BOOK, CHAP.`,
        );
    }
    if (tag === 'ER') open = null;
  }
  if (open !== null) unended(open);
  return problems;
}
