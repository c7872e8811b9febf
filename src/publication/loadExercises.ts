import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkYaml, type Checked } from './checkYaml.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { contentText } from './contentText.ts';
import { exerciseSchema, type ExerciseMatter } from './exerciseSchema.ts';
import { Faults } from './faults.ts';
import { scanArticle, type UsedComponent } from './scanArticle.ts';
import { withoutCode } from './sourceText.ts';
import { TEACHING_PAGES } from './teachingPages.ts';

/** One exercise: `content/FOLDER/exercises/3-first-step.mdx` has the id "first-step". */
export interface Exercise {
  readonly id: string;
  readonly file: string;
  readonly matter: ExerciseMatter;
  readonly placeOf: Checked<ExerciseMatter>['placeOf'];
  /** The components that its body uses. */
  readonly used: readonly UsedComponent[];
  /** Its explanation, in the lines in which it stands in the file. */
  readonly body: string;
  /** How many words its body has; a number that it names is one. */
  readonly bodyWords: number;
  /** The name of the file without its ending, by which Astro finds it. */
  readonly name: string;
}

/**
 * The exercises of a publication, in the order of the numbers before their names; none where it has no such folder.
 *
 * @throws ContentError with what is wrong with any of them, naming file, line, column, value and what is expected
 */
export function loadExercises(folder: string, root = process.cwd()): readonly Exercise[] {
  const home = join('content', folder, 'exercises');
  if (!existsSync(join(root, home))) return [];
  const faults = new Faults();
  const names = readdirSync(join(root, home))
    .filter((name) => name.endsWith('.mdx'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1));
  faults.problems.push(...namedTwice(names, home), ...notRead(readdirSync(join(root, home)), home));
  const exercises = names.flatMap(
    (name) => faults.of(() => loadExercise(join(home, name), name.replace(/\.mdx$/u, ''), root)) ?? [],
  );
  faults.refuse();
  return exercises;
}

/** Files that were meant as exercises, and end in another way. */
function notRead(names: readonly string[], home: string): Problem[] {
  return names
    .filter((name) => /^\d.*(?<!\.mdx)$/iu.test(name))
    .map((name) => ({
      ...{ file: join(home, name), line: 1, column: 1, inside: '' },
      message: `is read under no such name; expected ${name.replace(/\.[^.]*$/u, '')}.mdx`,
    }));
}

/** Exercises with the number, or the address, of another one. */
function namedTwice(names: readonly string[], home: string): Problem[] {
  const parts = names.map((name) => /^(\d+)-(.*)\.mdx$/u.exec(name) ?? []);
  return names.flatMap((name, index) => {
    const [, number, address] = parts[index] ?? [];
    const before = parts.slice(0, index);
    const sameNumber = before.find((other) => number !== undefined && Number(other[1]) === Number(number));
    const sameAddress = before.find((other) => address !== undefined && other[2] === address);
    const message = sameAddress
      ? `"${address ?? ''}" is the address of ${sameAddress[0] ?? ''} too; expected another name behind the number`
      : sameNumber
        ? `${number ?? ''} is the number of ${sameNumber[0] ?? ''} too; expected another one, by which the exercises are ordered`
        : null;
    return message === null ? [] : [{ file: join(home, name), line: 1, column: 1, inside: '', message }];
  });
}

function loadExercise(file: string, name: string, root: string): Exercise {
  const id = /^\d+-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/u.exec(name)?.[1];
  const at = { file, line: 1, column: 1, inside: '' };
  if (id === undefined || TEACHING_PAGES.includes(id)) {
    const message = `the name "${name}"; expected a number, a hyphen and lower-case words: 3-first-step.mdx, but none of ${TEACHING_PAGES.join(', ')}`;
    throw new ContentError([{ ...at, message }]);
  }
  const source = contentText(file, root).replaceAll('\r\n', '\n');
  const [whole, matter] = /^---\n([\s\S]*?\n)---\n/u.exec(source) ?? [];
  if (whole === undefined || matter === undefined) {
    const line =
      source.split('\n').findIndex((each) => !/^---$/u.test(each) && /^\s*-{2,}\s*$/u.test(each)) + 1;
    const message =
      line > 0
        ? 'a line of hyphens that is none; expected three, with nothing before and behind them'
        : 'no lines of three hyphens around its fields; expected --- in the first line, and again between the fields and the explanation';
    throw new ContentError([{ ...at, line: Math.max(line, 1), message }]);
  }
  // The line of hyphens is kept as an empty one, so that lines in messages are those of the file.
  const { data, placeOf } = checkYaml(`\n${matter}`, file, exerciseSchema);
  const body = source.replace(whole, whole.replace(/[^\n]/gu, ''));
  if (withoutCode(body).trim() === '') {
    const message =
      'nothing below the second line of hyphens; expected the explanation, read after the answer';
    throw new ContentError([{ file, line: source.split('\n').length, column: 1, inside: '', message }]);
  }
  const bodyWords = body
    .replace(/<Cite[^>]*>/gu, '')
    .replace(/<[^>]*>/gu, 'n')
    .split(/\s+/u)
    .filter(Boolean).length;
  return { id, file, name, matter: data, placeOf, used: scanArticle(body, file), body, bodyWords };
}
