import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { contradictions } from '../reconstruction/record/contradictions.ts';
import { parseRecord } from '../reconstruction/record/parseRecord.ts';
import { checklistSchema } from './checklistSchema.ts';
import { citations, figureIds, OPENING_FIGURE, tableIds } from './articleOrder.ts';
import { checkYaml, type Checked } from './checkYaml.ts';
import { contextSchema } from './contextSchema.ts';
import { citedNumbersSchema } from './citedSchema.ts';
import { checkNames } from './checkNames.ts';
import { checkTextLinks } from './checkTextLinks.ts';
import { ContentError } from './ContentError.ts';
import { contentTable, contentText } from './contentText.ts';
import { correctionsSchema } from './correctionsSchema.ts';
import { crossCheck } from './crossCheck.ts';
import { crossCheckWorks } from './crossCheckWorks.ts';
import { patientColumns, UNREAD } from './headerSheet.ts';
import { editionSchema } from './editionSchema.ts';
import { Faults } from './faults.ts';
import { glossarySchema } from './glossarySchema.ts';
import { journalClubSchema } from './journalClubSchema.ts';
import { loadExercises } from './loadExercises.ts';
import { loadData } from './loadData.ts';
import { loadPictures } from './loadPictures.ts';
import { loadTable } from './loadTable.ts';
import { placeholderFaults } from './placeholderFaults.ts';
import { missingFile } from './missingFile.ts';
import { numbersBeside, problemsBeside, type NumberIds } from './problemsBeside.ts';
import { checkSource, emptyFile, NOTHING_CITED } from './publicationSource.ts';
import { readReferences } from './readReferences.ts';
import { referenceKeys } from './referenceKeys.ts';
import { scanned, type UsedComponent } from './scanArticle.ts';
import { blank } from './sourceText.ts';
import { seriesSchema } from './seriesSchema.ts';
import type { Publication } from './Publication.ts';

/**
 * Loads the publication in `content/FOLDER`. Whether the article's quantities exist is for `checkArticle`, which needs their ids; where
 * there are faults it never comes to that, and `numberIds` gives those that don't depend on them.
 *
 * `root` is the folder that holds `content/`: the working directory, unless told otherwise.
 * @throws ContentError with what is wrong with any of its files, naming file, line, column, path, value and what is expected
 */
export function loadPublication(
  folder: string,
  root = process.cwd(),
  numberIds: NumberIds = () => undefined,
): Publication {
  const faults = new Faults();
  const publication = readPublication(folder, root, faults, numberIds);
  faults.refuse();
  // Without a fault nothing is missing.
  return publication as Publication;
}

/** What can be read of a publication; what is wrong with its files goes to `faults`, and what they held is missing. */
function readPublication(
  folder: string,
  root: string,
  faults: Faults,
  numberIds: NumberIds,
): Partial<Publication> {
  const home = join('content', folder);
  const names = existsSync(join(root, home)) ? readdirSync(join(root, home)) : [];
  const has = (name: string): boolean => names.includes(name);
  const read = (name: string): readonly [text: string, file: string] => {
    const file = join(home, name);
    if (!has(name)) throw missingFile(home, name, names);
    return [name === 'table.csv' ? contentTable(file, root) : contentText(file, root), file];
  };
  const yaml = <T>(name: string, schema: z.ZodType<T>): Checked<T> | undefined =>
    faults.of(() => checkYaml(...read(name), schema));
  const optional = <T>(name: string, schema: z.ZodType<T>): Checked<T> | null | undefined =>
    has(name) ? yaml(name, schema) : null;
  let areWhole = true;
  const scan = (name: string): readonly UsedComponent[] | undefined => {
    const before = faults.problems.length;
    const found = faults.of(() => {
      const [text, file] = read(name);
      if (text.replace(/\{\/\*[\s\S]*?\*\/\}/gu, '').trim() === '') throw emptyFile(file);
      return scanned(text, file);
    });
    faults.problems.push(...(found?.problems ?? []));
    areWhole &&= faults.problems.length === before;
    return found?.used;
  };

  const series = yaml('series.yaml', seriesSchema);
  if (names.length === 0) return {};
  const edition = yaml('edition.yaml', editionSchema);
  const folders = readdirSync(join(root, home), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  faults.of(() => {
    checkSource(home, names);
  });
  const isNamed = faults.of(() => {
    checkNames(home, names, folders);
    return true;
  });
  const isTable = has('table.csv') || has('table.yaml');
  const own = (name: string) => (isTable ? faults.of(() => read(name)) : undefined);
  const [yamlText, csvText] = [own('table.yaml'), own('table.csv')];
  const known = isTable
    ? yamlText && csvText && faults.of(() => loadTable(series?.data, yamlText, csvText))
    : has('record.yaml')
      ? faults.of(() => ({
          record: parseRecord(...read('record.yaml'), contradictions),
          table: null,
          patients: null,
        }))
      : undefined;
  const references = faults.of(() => readReferences(home, names, read));
  const cited = has('cited.yaml') ? yaml('cited.yaml', citedNumbersSchema) : NOTHING_CITED;
  const context = optional('context.yaml', contextSchema);
  const keys = references?.data.map(({ id }) => id) ?? referenceKeys(home, names, read);
  const isMatched =
    series &&
    known &&
    faults.of(() => {
      crossCheck({ series, record: known.record, recordFile: isTable ? 'table.yaml' : 'record.yaml' });
      return true;
    });
  faults.of(() => {
    crossCheckWorks({ series, references, keys, cited, context });
  });
  const checklist = optional('checklist.yaml', checklistSchema);
  const glossary = optional('glossary.yaml', glossarySchema);
  const corrections = optional('corrections.yaml', correctionsSchema);
  const article = scan('article.mdx');
  const opening = has('opening.mdx') ? scan('opening.mdx') : [];
  const appraisal = has('appraisal.mdx') ? scan('appraisal.mdx') : null;
  const exercises = faults.of(() => loadExercises(folder, root));
  const journalClub = optional('journal-club.yaml', journalClubSchema);
  for (const name of names.filter((each) => /\.ya?ml$/u.test(each)))
    faults.of(() => {
      const file = join(home, name);
      const found = placeholderFaults(contentText(file, root).replace(/^[ \t]*#.*$/gmu, blank), file);
      if (found.length > 0) throw new ContentError(found);
    });
  const used = article && opening && [...opening, ...article];
  // A text that can't be decoded is told of where it is scanned.
  const decoded = (name: string) => {
    const found = has(name) ? new Faults().of(() => read(name)) : undefined;
    return found ? [found] : [];
  };
  const linked = {
    article: { sources: ['opening.mdx', 'article.mdx'].flatMap(decoded), used: used ?? [] },
    appraisal: has('appraisal.mdx') ? { sources: decoded('appraisal.mdx'), used: appraisal ?? [] } : null,
    exercises: exercises ?? [],
  };
  faults.problems.push(...checkTextLinks(linked, folder, root));
  // Of a folder by another name nothing is known.
  const pictures = isNamed || has('pictures') ? loadPictures(folder, root) : undefined;
  const data = loadData(folder, root, faults);
  const sheets = known && { data, patients: known.patients };
  const figures = used && [OPENING_FIGURE, ...figureIds(used)];
  const tables = used && tableIds(used);
  const parts = {
    id: folder,
    series: series?.data,
    edition: edition?.data,
    record: known?.record,
    table: known?.table,
    references: references?.data,
    placeOfReference: (key: string) =>
      references?.placeOf([references.data.findIndex(({ id }) => id === key)]) ?? {
        ...{ file: join(home, 'references.yaml'), line: 1, column: 1 },
      },
    cited: cited?.data,
    placeOfCited: (id: string) =>
      cited?.placeOf([cited.data.findIndex((each) => each.id === id), 'id']) ?? {
        ...{ file: join(home, 'cited.yaml'), line: 1, column: 1 },
      },
    context: context?.data ?? [],
    checklist: checklist?.data ?? null,
    glossary: glossary === undefined ? undefined : (glossary?.data ?? []),
    corrections: corrections?.data ?? [],
    articleSource: article && read('article.mdx')[0],
    hasOpening: has('opening.mdx'),
    used,
    appraisal,
    citations: used && citations(used),
    ...{ figures, tables, pictures, sheets, exercises },
    journalClub: journalClub ?? null,
  };
  if (faults.problems.length > 0) {
    const columns = () => (isTable ? patientColumns(csvText, yamlText) : has('record.yaml') ? null : UNREAD);
    const readable = {
      ...parts,
      ...{ keys, sheets: { data, patients: known ? known.patients : columns() } },
      ...{ context: context === undefined ? undefined : parts.context },
      ...{ checklist: checklist === undefined ? undefined : parts.checklist },
    };
    const ids = isMatched ? faults.of(() => numbersBeside(parts as Publication, numberIds)) : undefined;
    faults.problems.push(...problemsBeside(readable, ids, linked.article.sources, areWhole));
  }
  // What could not be read is left out rather than undefined.
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}
