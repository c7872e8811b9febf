import { isTry, mergeAnswers, type Answers } from './answers.ts';
import { reviewOf } from './reviews.ts';

/** By what a file of answers is known. */
const KIND = 'answers of a learner';
/** Far more than all answers to hundreds of questions. */
const LARGEST = 4_000_000;

/**
 * All answers as a file that a learner keeps: of each question every try, and the box and the day of its review, which follow from
 * the tries and are there to be read.
 */
export function answerFile(answers: Answers, publication: string): string {
  const questions = Object.fromEntries(
    Object.entries(answers).flatMap(([id, tries]) => {
      const review = reviewOf(tries);
      const due = review && new Date(review.due).toISOString().slice(0, 10);
      return review ? [[id, { box: review.box, due, tries: tries.map(withDate) }]] : [];
    }),
  );
  return `${JSON.stringify({ kind: KIND, version: 1, publication, questions }, null, 1)}\n`;
}

const withDate = <Made extends { readonly at: number }>(made: Made) => ({
  ...made,
  date: new Date(made.at).toISOString().slice(0, 10),
});

/**
 * The answers of such a file, or one sentence on what is wrong with it: then nothing of it is taken. What its boxes say is left
 * aside, since they follow from the tries.
 */
export function readAnswerFile(
  text: string,
  name: string,
  publication: string,
): { readonly answers: Answers } | { readonly says: string } {
  const refuse = (why: string) => ({ says: `Nothing was taken from ${name}: ${why}.` });
  const expected = 'expected a file that was saved on this page';
  if (text.length > LARGEST)
    return refuse(`it has more than ${LARGEST / 1e6} million characters; ${expected}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse(`it is no JSON; ${expected}`);
  }
  if (!isObject(value) || value['kind'] !== KIND) return refuse(`it has no "kind": "${KIND}"; ${expected}`);
  if (value['version'] !== 1) return refuse(`its version is ${shown(value['version'])}; expected 1`);
  if (value['publication'] !== publication)
    return refuse(`its answers belong to ${shown(value['publication'])}; expected "${publication}"`);
  const { questions } = value;
  if (!isObject(questions)) return refuse(`"questions" is ${shown(questions)}; expected an object`);
  let answers: Answers = {};
  for (const [id, question] of Object.entries(questions)) {
    const tries = isObject(question) ? question['tries'] : undefined;
    if (!Array.isArray(tries)) return refuse(`the tries at "${id}" are ${shown(tries)}; expected a list`);
    for (const [place, made] of tries.entries()) {
      if (!isTry(made))
        return refuse(
          `try ${place + 1} at "${id}" is ${shown(made)}; expected a response, right (true or false), at (milliseconds) and, where they are known, sure (guess, fair or sure) and outcome (a whole number)`,
        );
      const { response, right, at, sure, outcome } = made;
      const rest = { ...(sure ? { sure } : {}), ...(outcome === undefined ? {} : { outcome }) };
      answers = mergeAnswers(answers, { [id]: [{ response, right, at, ...rest }] });
    }
  }
  return { answers };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it stands in the file, not longer than a line. */
function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
