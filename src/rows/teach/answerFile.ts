import { isTry, mergeAnswers, type Answers, type Try } from './answers.ts';
import { ANSWERS_KIND, CODES_KIND } from './fileKinds.ts';
import { reviewOf } from './reviews.ts';

/** Clocks and time zones differ by no more than this. */
const DAY = 86_400_000;

/** Far more than all answers to hundreds of questions. */
const LARGEST = 4_000_000;

/**
 * All answers as a file that a learner keeps: of each question every try, and the box and the day of its review, which follow from
 * the tries and are there to be read. Days are those of `dayOf`, as the page beside it prints them.
 */
export function answerFile(answers: Answers, publication: string, dayOf: (at: number) => string): string {
  const questions = Object.fromEntries(
    Object.entries(answers).flatMap(([id, tries]) => {
      const review = reviewOf(tries);
      const dated = tries.map((made) => ({ ...made, date: dayOf(made.at) }));
      return review ? [[id, { box: review.box, due: dayOf(review.promised), tries: dated }]] : [];
    }),
  );
  return `${JSON.stringify({ kind: ANSWERS_KIND, version: 1, publication, questions }, null, 1)}\n`;
}

/**
 * The answers of such a file, or one sentence on what is wrong with it: then nothing of it is taken. What its boxes say is left
 * aside, since they follow from the tries. A try from after `now` would never be due again, and is refused.
 */
export function readAnswerFile(
  text: string,
  name: string,
  publication: string,
  now: number,
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
  if (isObject(value) && value['kind'] === CODES_KIND)
    return refuse(
      'it holds codes for a teacher, from “A code for your teacher”; expected the file answers-….json, saved on this page',
    );
  if (!isObject(value) || value['kind'] !== ANSWERS_KIND)
    return refuse(`it has no "kind": "${ANSWERS_KIND}"; ${expected}`);
  if (value['version'] !== 1) return refuse(`its version is ${shown(value['version'])}; expected 1`);
  if (value['publication'] !== publication)
    return refuse(`its answers belong to ${shown(value['publication'])}; expected "${publication}"`);
  const { questions } = value;
  if (!isObject(questions)) return refuse(`"questions" is ${shown(questions)}; expected an object`);
  const read: (readonly [id: string, tries: Try[]])[] = [];
  for (const [id, question] of Object.entries(questions)) {
    const tries = isObject(question) ? question['tries'] : undefined;
    if (!Array.isArray(tries)) return refuse(`the tries at "${id}" are ${shown(tries)}; expected a list`);
    const taken: Try[] = [];
    for (const [place, made] of tries.entries()) {
      if (!isTry(made))
        return refuse(
          `try ${place + 1} at "${id}" is ${shown(made)}; expected a response, right (true or false), at (milliseconds) and, where they are known, sure (guess, fair or sure) and outcome (a whole number)`,
        );
      const { response, right, at, sure, outcome } = made;
      if (at > now + DAY)
        return refuse(
          `try ${place + 1} at "${id}" was given on ${new Date(at).toISOString().slice(0, 10)}; expected no day to come`,
        );
      const rest = { ...(sure ? { sure } : {}), ...(outcome === undefined ? {} : { outcome }) };
      taken.push({ response, right, at, ...rest });
    }
    read.push([id, taken]);
  }
  return { answers: mergeAnswers({}, Object.fromEntries(read.filter(([, tries]) => tries.length > 0))) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it stands in the file, not longer than a line. */
function shown(value: unknown): string {
  const text = value === undefined ? 'missing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
