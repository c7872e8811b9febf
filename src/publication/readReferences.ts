import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { extname, join } from 'node:path';
import { expectedInWords } from '../reconstruction/record/expectedInWords.ts';
import { asReference, keyOf, type ForeignWork } from './asReference.ts';
import { bibtexFaults } from './bibtexFaults.ts';
import { BIBTEX_TYPES } from './bibtexTypes.ts';
import { checkYaml, type Checked } from './checkYaml.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';
import { referencesSchema, type Reference } from './referencesSchema.ts';
import { risFaults } from './risFaults.ts';
import { placeIn } from './sourceText.ts';

/** The files that may hold the works that an article cites, one of them. */
const REFERENCE_FILES = ['references.yaml', 'references.bib', 'references.json', 'references.ris'];

/** Those of a folder’s files that hold works. */
export function referenceFiles(names: readonly string[]): string[] {
  return REFERENCE_FILES.filter((each) => names.includes(each));
}

/** How a format is called, what begins a work in it, and how it says what a work needs. */
interface Format {
  readonly name: string;
  readonly begins: RegExp;
  readonly says: Readonly<Record<string, string>>;
}

const FORMATS: Readonly<Record<string, Format>> = {
  '.bib': {
    name: 'BibTeX',
    begins: /^[ \t]*@(?!comment|string|preamble)\w+\s*[{(]/gimu,
    says: { issued: 'year = {2017}', author: 'author = {Kaplan, Edward L and Meier, Paul}' },
  },
  '.json': {
    name: 'CSL-JSON',
    begins: /"id"\s*:/gu,
    says: {
      issued: '"issued": {"date-parts": [[2017]]}',
      author: '"author": [{"family": "Kaplan", "given": "Edward L"}]',
    },
  },
  '.ris': {
    name: 'RIS',
    begins: /^TY {2}-/gmu,
    says: { issued: 'PY  - 2017', author: 'AU  - Kaplan, Edward L' },
  },
};

/**
 * The works of a publication: from references.yaml, or from what a reference manager exports: BibTeX, CSL-JSON or RIS. `names` are
 * the files of its folder `home`; `read` gives the text of one.
 *
 * @throws ContentError naming file, line and work, what is found and what is expected
 */
export function readReferences(
  home: string,
  names: readonly string[],
  read: (name: string) => readonly [text: string, file: string],
): Checked<Reference[]> {
  const [name = 'references.yaml', second] = referenceFiles(names);
  if (second !== undefined) {
    const message = `stands beside ${name}; expected one file with the works that the text cites: delete the other`;
    throw new ContentError([{ file: join(home, second), line: 1, column: 1, inside: '', message }]);
  }
  const [text, file] = read(name);
  const format = FORMATS[extname(name)];
  return format ? foreign(text, file, format) : checkYaml(text, file, referencesSchema);
}

/** The keys of works that a reference manager exported, whatever else is wrong with them; undefined where they can’t be relied on. */
export function foreignKeys(text: string, file: string): string[] | undefined {
  const format = FORMATS[extname(file)];
  // The keys of RIS are made from the very fields that may be wrong.
  if (format === undefined || format.name === 'RIS') return undefined;
  const lines = [...text.matchAll(format.begins)].map(({ index }) => text.slice(0, index).split('\n').length);
  if (format.name === 'BibTeX' && bibtexFaults(text, file, lines).length > 0) return undefined;
  const works = worksIn(text, format.name);
  return works === null || works.length < lines.length ? undefined : works.map(keyOf);
}

function foreign(text: string, file: string, { name, begins, says }: Format) {
  const lines = [...text.matchAll(begins)].map(({ index }) => text.slice(0, index).split('\n').length);
  const at = (work?: PropertyKey) => ({ file, line: lines[Number(work ?? 0)] ?? 1, column: 1 });
  const own =
    name === 'BibTeX' ? bibtexFaults(text, file, lines) : name === 'RIS' ? risFaults(text, file) : [];
  if (own.length > 0) throw new ContentError(own);
  const works = text.trim() === '' ? [] : worksIn(text, name);
  if (works === null || works.length < lines.length) {
    // The first of them that can't be read by itself is where it breaks.
    const broken = lines.findIndex((_, i) => worksIn(entryOf(text, lines, i), name)?.length !== 1);
    const message = `is not the ${name} that a reference manager exports, from here on; expected ${name}, saved as UTF-8${name === 'CSL-JSON' ? ': a list of works in square brackets, with commas between them and none behind the last' : ''}`;
    const place = (name === 'CSL-JSON' ? jsonFault(text) : null) ?? at(Math.max(broken, 0));
    throw new ContentError([{ file, ...place, inside: '', message }]);
  }
  const keys = works.map(keyOf);
  const data = works.map((work, i) => asReference(work, keys[i] ?? ''));
  const otherKey = name === 'RIS' ? `: a line "ID  - ${keys[0] ?? ''}b" in one of them` : '';
  const problems: Problem[] = [
    ...(name === 'BibTeX' ? strangeTypes(text, file, begins) : []),
    ...keys.flatMap((key, i) =>
      keys.indexOf(key) < i
        ? [
            {
              ...at(i),
              inside: key,
              message: `two works have the key "${key}"; expected a key for each${otherKey}`,
            },
          ]
        : [],
    ),
  ];
  const result = referencesSchema.safeParse(data, { error: expectedInWords });
  if (!result.success)
    problems.push(
      ...result.error.issues.map(({ path: [work, ...inside], message }) => {
        const found = valueIn(data[Number(work)], inside);
        const word = found === undefined ? says[String(inside[0])] : undefined;
        const [, written] =
          found === undefined && inside[0] === 'issued'
            ? (/^\s*(?:year|date|PY|Y1)\s*(?:=|-)\s*[{"]?([^}"\n]*)/imu.exec(
                entryOf(text, lines, Number(work)),
              ) ?? [])
            : [];
        const expected = message.replace(/^(?:missing; )?expected /u, '');
        return {
          ...at(work),
          inside: [keys[Number(work)] ?? '', ...inside.map(String)].join('.'),
          message: `${found === undefined ? (written ? `"${written.trim()}"` : 'missing') : JSON.stringify(found)}; expected ${word === undefined ? expected : `${expected.split(':')[0] ?? ''}: ${word}`}`,
        };
      }),
    );
  if (problems.length > 0 || !result.success) throw new ContentError(problems);
  return { data: result.data, placeOf: ([work]: readonly PropertyKey[]) => at(work) };
}

function valueIn(work: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    work,
  );
}

/** Works of a type that BibTeX doesn't have. */
function strangeTypes(text: string, file: string, begins: RegExp): Problem[] {
  return [...text.matchAll(begins)].flatMap(({ 0: found, index }) => {
    const type = /\w+/u.exec(found)?.[0] ?? '';
    if (BIBTEX_TYPES.includes(type.toLowerCase())) return [];
    const message = `"@${type}" is no type of BibTeX.${didYouMean(type, BIBTEX_TYPES)} Expected one such as @article, @book, @misc.`;
    return [{ ...placeIn(text, file, index + found.indexOf('@')), inside: '', message }];
  });
}

/** Where a text ceases to be JSON; null where the reader of JSON doesn't say, or where it is JSON of something else. */
function jsonFault(text: string): { line: number; column: number } | null {
  try {
    JSON.parse(text.trimEnd());
    return null;
  } catch (error) {
    const [, line, column] = /\(line (\d+) column (\d+)\)/u.exec((error as Error).message) ?? [];
    if (line !== undefined) return { line: Number(line), column: Number(column) };
    const { line: last, column: end } = placeIn(text, '', text.trimEnd().length);
    return { line: last, column: end };
  }
}

/** The lines of one work. */
function entryOf(text: string, lines: readonly number[], work: number): string {
  return text
    .split('\n')
    .slice((lines[work] ?? 1) - 1, (lines[work + 1] ?? Infinity) - 1)
    .join('\n');
}

/** Works in the names of CSL; null where the text isn't of that format. */
function worksIn(text: string, format: string): ForeignWork[] | null {
  try {
    const found: unknown = format === 'CSL-JSON' ? JSON.parse(text) : chain(text);
    const isList = Array.isArray(found) && found.every((each) => typeof each === 'object' && each !== null);
    return isList ? (found as ForeignWork[]) : null;
  } catch {
    return null;
  }
}

const chain = (text: string): unknown => plugins.input.chain(text, { generateGraph: false });
