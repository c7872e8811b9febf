import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { exerciseTexts } from '../../../src/publication/exerciseTexts.ts';
import type { JournalClubSession } from '../../../src/publication/journalClubSchema.ts';
import type { Exercise } from '../../../src/publication/loadExercises.ts';
import { plainText } from '../../../src/teach/plainText.ts';

const { publication, quantities } = openTeaching('gist-hepatectomy');
const { sessions } = publication.journalClub!.data;
type Step = JournalClubSession['steps'][number];

/** Seconds that a text takes at 200 words a minute, read with care or said. */
const reading = (text: string) => (plainText(text, quantities).trim().split(/\s+/u).length / 200) * 60;
const readingOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + reading(text), 0);

/** What a group is told to do, and how long that takes, in seconds. */
const DOINGS: readonly (readonly [RegExp, number])[] = [
  [/\bread (?:their|the) sentences? aloud/iu, 40],
  [/\bon a board|on the board/iu, 45],
  [/\bvote/iu, 15],
  [/\bneighbour/iu, 40],
  [/\bdeal\b/iu, 60],
  [/\bwrites? (?:a guess|down)/iu, 15],
  [/\bguess the/iu, 15],
  [/\blay the drawings/iu, 60],
  [/\bmends the sentence/iu, 40],
  [/\bone row that you would ask/iu, 30],
  [/\bthink of a patient/iu, 30],
];

const doingOf = (text: string) =>
  DOINGS.reduce((sum, [words, each]) => {
    const count = [...text.matchAll(new RegExp(words, `${words.flags}g`))].length;
    return sum + count * each;
  }, 0);

/** Somebody says what they say, is asked back, and answers. */
const EXCHANGE = 20;

/** An exercise as a session has it: its question is read and answered, the right reason and the sentence are said. Its transfer is for later. */
function secondsOf({ matter, bodyWords }: Exercise): number {
  const asked = exerciseTexts(matter).filter(
    ({ path: [first, , , last] }) =>
      ['title', 'figure', 'question', 'sentence'].includes(String(first)) ||
      (first === 'ask' && last !== 'why'),
  );
  const { ask } = matter;
  const reasons = 'options' in ask ? ask.options.filter(({ right }) => right).map(({ why }) => why) : [];
  // What the exercise is given beside the reading of all of it is thinking and answering, for both its questions.
  const all = exerciseTexts(matter).filter(
    ({ path: [first] }) => first !== 'misconception' && first !== 'numbers',
  );
  const thinking = matter.seconds - readingOf(all.map(({ text }) => text)) - (bodyWords / 200) * 60;
  return readingOf([...asked.map(({ text }) => text), ...reasons]) + Math.max(15, thinking / 2);
}

/** Seconds of a step: what its page says of it is read, and what it says is done. */
function secondsOfStep(
  { title, group, teacher, says, split, exercises }: Step,
  secondsOfExercise = secondsOf,
): number {
  const asked = exercises.map((id) => publication.exercises.find((exercise) => exercise.id === id)!);
  return (
    readingOf([title, group, teacher, ...says.flatMap(({ they, ask }) => [they, ask]), split ?? '']) +
    says.length * EXCHANGE +
    doingOf(group) +
    asked.reduce((sum, exercise) => sum + secondsOfExercise(exercise), 0)
  );
}

describe.each(sessions)('a session of $minutes minutes, walked with a clock', (session) => {
  it.each(session.steps.map((step) => [step.title, step] as const))('fits into each step: %s', (_, step) => {
    expect(secondsOfStep(step)).toBeLessThanOrEqual(step.minutes * 60);
  });

  it('fits as a whole, with the closing sentence', () => {
    const seconds = session.steps.reduce((sum, step) => sum + secondsOfStep(step), 0);
    expect(seconds + reading(session.closing)).toBeLessThanOrEqual(session.minutes * 60);
  });

  it('doesn’t run dry: with the transfers it fills more than half, and the rest is for talking', () => {
    const whole = ({ matter }: Exercise) => matter.seconds;
    const seconds = session.steps.reduce((sum, step) => sum + secondsOfStep(step, whole), 0);
    expect(seconds).toBeGreaterThan(session.minutes * 30);
  });

  it('can be prepared in ten minutes', () => {
    const texts = session.steps.flatMap(({ title, group, teacher, says, split }) => [
      title,
      group,
      teacher,
      ...says.flatMap(({ they, ask }) => [they, ask]),
      split ?? '',
    ]);
    const seconds = readingOf([...session.aims, ...session.materials, ...texts, session.closing]);
    expect(seconds).toBeLessThanOrEqual(600);
  });

  it('is told in words that the clock knows', () => {
    // A step without an exercise has something to do that takes time.
    for (const { group, exercises, title } of session.steps)
      if (exercises.length === 0) expect(doingOf(group), title).toBeGreaterThan(0);
  });
});
