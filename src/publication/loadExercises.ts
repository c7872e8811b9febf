import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkYaml, type Checked } from './checkYaml.ts';
import { ContentError } from './ContentError.ts';
import { contentText } from './contentText.ts';
import { exerciseSchema, type ExerciseMatter } from './exerciseSchema.ts';
import { scanArticle, type UsedComponent } from './scanArticle.ts';

/** One exercise: `content/FOLDER/exercises/3-first-step.mdx` has the id "first-step". */
export interface Exercise {
  readonly id: string;
  readonly file: string;
  readonly matter: ExerciseMatter;
  readonly placeOf: Checked<ExerciseMatter>['placeOf'];
  /** The components that its body uses. */
  readonly used: readonly UsedComponent[];
  /** How many words its body has; a number that it names is one. */
  readonly bodyWords: number;
  /** The name of the file without its ending, by which Astro finds it. */
  readonly name: string;
}

/** Each exercise has a page of its own, beside these. */
const TAKEN = [
  ...['answers', 'worksheet', 'session', 'slides', 'packages', 'course', 'record', 'games'],
  ...['room', 'cards', 'seats', 'test'],
];

/**
 * The exercises of a publication, in the order of the numbers before their names; none where it has no such folder.
 *
 * @throws ContentError naming file, line, column, value and what is expected
 */
export function loadExercises(folder: string, root = process.cwd()): readonly Exercise[] {
  const home = join('content', folder, 'exercises');
  if (!existsSync(join(root, home))) return [];
  return readdirSync(join(root, home))
    .filter((name) => name.endsWith('.mdx'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
    .map((name) => loadExercise(join(home, name), name.replace(/\.mdx$/u, ''), root));
}

function loadExercise(file: string, name: string, root: string): Exercise {
  const id = /^\d+-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/u.exec(name)?.[1];
  const at = { file, line: 1, column: 1, inside: '' };
  if (id === undefined || TAKEN.includes(id)) {
    const message = `the name "${name}"; expected a number, a hyphen and lower-case words: 3-first-step.mdx, but none of ${TAKEN.join(', ')}`;
    throw new ContentError([{ ...at, message }]);
  }
  const source = contentText(file, root).replaceAll('\r\n', '\n');
  const [whole, matter] = /^---\n([\s\S]*?\n)---\n/u.exec(source) ?? [];
  if (whole === undefined || matter === undefined) {
    const message = 'expected the exercise between two lines of three hyphens, then its explanation';
    throw new ContentError([{ ...at, message }]);
  }
  // The line of hyphens is kept as an empty one, so that lines in messages are those of the file.
  const { data, placeOf } = checkYaml(`\n${matter}`, file, exerciseSchema);
  const body = source.replace(whole, whole.replace(/[^\n]/gu, ''));
  const bodyWords = body
    .replace(/<Cite[^>]*>/gu, '')
    .replace(/<[^>]*>/gu, 'n')
    .split(/\s+/u)
    .filter(Boolean).length;
  return { id, file, name, matter: data, placeOf, used: scanArticle(body, file), bodyWords };
}
