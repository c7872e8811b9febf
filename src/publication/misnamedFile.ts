import { nearest } from './nearest.ts';
import { READ_FILES } from './readFiles.ts';

/** Files that are read beside those of words and fields. */
const FORMS: readonly string[] = ['table.csv', 'references.bib', 'references.json', 'references.ris'];

/** The file that probably is the one that is missed: of its name in capitals, with another ending, or nearly of its name. */
export function misnamedFile(name: string, names: readonly string[]): string | undefined {
  const others = names.filter((each) => !READ_FILES.includes(each) && !FORMS.includes(each));
  const stem = name.replace(/\..*$/u, '');
  return (
    others.find((each) => each.toLowerCase() === name) ??
    others.find((each) => each.toLowerCase().startsWith(`${stem}.`)) ??
    (name.startsWith('references') ? others.find((each) => /\.(?:bib|ris)$/iu.test(each)) : undefined) ??
    nearest(name, others)[0]
  );
}
