import { triesOf, type Answers, type Try } from './answers.ts';

/** An item of a course: its id, and those of its questions. */
export interface Item {
  readonly id: string;
  readonly questions: readonly string[];
}

/**
 * The item to go on with: first one that was answered wrong by somebody who was very sure, until it has been answered right after
 * something else; then the first of those that are `due`; then the next one after `from` that has an open question, and from the
 * start again. Null when nothing is left.
 */
export function nextItem(
  answers: Answers,
  items: readonly Item[],
  from: string | null,
  due: readonly Item[] = [],
): Item | null {
  const others = items.filter(({ id }) => id !== from);
  const place = items.findIndex(({ id }) => id === from);
  const around = [...items.slice(place + 1), ...items.slice(0, Math.max(0, place))];
  return (
    others.find((item) => comesBack(item, answers)) ??
    due.find(({ id }) => id !== from) ??
    around.find(({ questions }) => questions.some((id) => triesOf(answers, id).length === 0)) ??
    null
  );
}

/** Whether an item has to be met again: very sure, and wrong, and not right since. */
export function comesBack(item: Item, answers: Answers): boolean {
  const elsewhere = triesElsewhere(item, answers);
  return item.questions.some((id) => isSlip(triesOf(answers, id), elsewhere));
}

/** The questions for which an item has to be met again, where they can be asked anew: something else was answered since their last try. */
export function slipsOf(item: Item, answers: Answers): string[] {
  const elsewhere = triesElsewhere(item, answers);
  return item.questions.filter((id) => {
    const tries = triesOf(answers, id);
    const last = tries.at(-1);
    return last !== undefined && isSlip(tries, elsewhere) && elsewhere.some(({ at }) => at > last.at);
  });
}

function triesElsewhere({ questions }: Item, answers: Answers): Try[] {
  return Object.entries(answers).flatMap(([id, tries]) => (questions.includes(id) ? [] : tries));
}

/** Very sure, and wrong, and not right since with something else in between. */
function isSlip(tries: readonly Try[], elsewhere: readonly Try[]): boolean {
  const slip = tries.findLast(({ right, sure }) => !right && sure === 'sure');
  return slip !== undefined && !tries.some((later) => later.right && isApart(slip, later, elsewhere));
}

/** Whether something else was answered between two tries: right after the reasons were read isn't known yet. */
function isApart(slip: Try, later: Try, elsewhere: readonly Try[]): boolean {
  return elsewhere.some(({ at }) => at > slip.at && at < later.at);
}
