import { inWords } from '../../format/inWords.ts';
import { CONCEPTS } from '../../publication/teachingConcepts.ts';
import type { Exercise } from '../../publication/loadExercises.ts';
import type { TaughtPublication } from '../TaughtPublication.ts';
import { ankiText } from './ankiText.ts';
import { canvasQti } from './canvasQti.ts';
import { giftText } from './giftText.ts';
import { itemsJson } from './itemsJson.ts';
import { moodleXml } from './moodleXml.ts';
import type { PackageFile } from './PackageFile.ts';
import { qti21 } from './qti21.ts';
import { quizItems } from './quizItems.ts';
import { seatItems } from './seatItems.ts';
import { versionsOf } from './versionsOf.ts';

/** The names, which a build has to know before it opens anything. */
export const PACKAGE_NAMES = [
  'quiz-moodle.xml',
  'quiz.gift.txt',
  'quiz-canvas.zip',
  'quiz-qti21.zip',
  'anki.txt',
  'items.json',
] as const;

/** The files of a publication, made from the same exercises as its pages. `addressOf` gives the address of an exercise. */
export function packageFiles(
  open: TaughtPublication,
  addressOf: (id: string) => string,
): readonly PackageFile[] {
  const part = ({ matter }: Exercise) => CONCEPTS.find(({ id }) => id === matter.concepts[0])?.part ?? '';
  const items = seatItems(open, part);
  const questions = versionsOf(items);
  const several = questions.filter(({ versions }) => versions.length > 1);
  const versions =
    several.length === 0
      ? ''
      : `, ${inWords(several.length)} of them in ${inWords(several[0]!.versions.length)} versions with other numbers`;
  const course = open.publication.series.title;
  const texts: Readonly<
    Record<
      (typeof PACKAGE_NAMES)[number],
      Omit<PackageFile, 'name' | 'bytes'> & { readonly content: string | Uint8Array }
    >
  > = {
    'quiz-moodle.xml': {
      says: `for Moodle: ${questions.length} questions${versions}; with the reason of each wrong answer`,
      type: 'application/xml',
      content: moodleXml(items, course),
    },
    'quiz.gift.txt': {
      says: 'the same questions in GIFT, which other systems read too',
      type: 'text/plain; charset=utf-8',
      content: giftText(items, course),
    },
    'quiz-canvas.zip': {
      says: 'the same questions for Canvas, in QTI 1.2 with its kinds of questions; not tried in a Canvas of our own',
      type: 'application/zip',
      content: canvasQti(items, course),
    },
    'quiz-qti21.zip': {
      says: 'the same questions as a test in QTI 2.1, for other systems; its structure is tested, not its schema',
      type: 'application/zip',
      content: qti21(items, course),
    },
    'anki.txt': {
      says: `cards for Anki (2.1.54 and later): question in front, answer and reasons behind; a later version changes the same cards`,
      type: 'text/plain; charset=utf-8',
      // A learner of cards is alone, and meets each again: the numbers stay.
      content: ankiText(quizItems(open, part), course),
    },
    'items.json': {
      says: 'a list of all exercises with concept, standard term, kind, level, time and address',
      type: 'application/json',
      content: itemsJson(open.publication.exercises, open.quantities, addressOf),
    },
  };
  return PACKAGE_NAMES.map((name) => {
    const { says, type, content } = texts[name];
    return {
      name,
      says,
      type,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    };
  });
}
