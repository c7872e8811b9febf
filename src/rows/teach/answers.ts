/** How sure a learner was of an answer before it was judged. */
export type Sureness = 'guess' | 'fair' | 'sure';

/** One try at a question: the answer as a text from which the page can show it again, and when it was given. */
export interface Try {
  readonly response: string;
  readonly right: boolean;
  /** In milliseconds, by the learner's clock. */
  readonly at: number;
  /** Left out where it wasn't said. */
  readonly sure?: Sureness;
  /** Which of the question's answers that are told apart it was. Left out where it wasn't recorded. */
  readonly outcome?: number;
}

/** All tries at each question, the first one first; none is ever overwritten. */
export type Answers = Readonly<Record<string, readonly Try[]>>;

/** The answers with one more try. */
export function withTry(answers: Answers, id: string, made: Try): Answers {
  return mergeAnswers(answers, { [id]: [made] });
}

/** The tries at a question. A question that nobody has answered has none, also one that is named like what every object has. */
export function triesOf(answers: Answers, id: string): readonly Try[] {
  return Object.hasOwn(answers, id) ? (answers[id] ?? []) : [];
}

/**
 * Answers from two places as one, in the order in which they were given. A try that both know counts once, so that nothing is lost
 * or doubled, whichever place is merged into which, and how often.
 */
export function mergeAnswers(one: Answers, other: Answers): Answers {
  const ids = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    ids.map((id) => {
      const tries = new Map<string, Try>();
      for (const made of [...triesOf(one, id), ...triesOf(other, id)]) {
        const key = `${made.at} ${made.response}`;
        const known = tries.get(key);
        tries.set(key, known ? sameTry(known, made) : made);
      }
      const sorted = [...tries].sort(([a, first], [b, second]) => first.at - second.at || (a < b ? -1 : 1));
      return [id, sorted.map(([, made]) => made)];
    }),
  );
}

const LEAST_SURE: readonly (Sureness | undefined)[] = ['guess', 'fair', 'sure'];

/**
 * Two copies of one try as one. A copy may say less than another one: an earlier page kept no outcome. Where they contradict each
 * other, what is less to the learner's credit holds, so that it is the same whichever comes first.
 */
function sameTry(one: Try, other: Try): Try {
  const sure = LEAST_SURE.find((each) => each === one.sure || each === other.sure);
  const outcomes = [one.outcome, other.outcome].filter((outcome) => outcome !== undefined);
  const { response, at } = one;
  return {
    response,
    right: one.right && other.right,
    at,
    ...(sure === undefined ? {} : { sure }),
    // The first outcome is the right one.
    ...(outcomes.length === 0 ? {} : { outcome: Math.max(...outcomes) }),
  };
}

/**
 * Whether the last try was the first wrong one of two, so that the second is still to come. Each wrong answer that isn't a second one
 * opens a second try; a right one ends them.
 */
export function awaitsSecondTry(tries: readonly Try[]): boolean {
  const wrong = tries.length - 1 - tries.findLastIndex(({ right }) => right);
  return wrong % 2 === 1;
}

/** What can be said of the questions of a page: how many were answered, right at the first try, and right at a later one. */
export function countAnswers(
  answers: Answers,
  ids: readonly string[],
): { readonly answered: number; readonly first: number; readonly later: number } {
  const tried = ids.map((id) => triesOf(answers, id)).filter((tries) => tries.length > 0);
  const first = tried.filter(([made]) => made?.right).length;
  return {
    answered: tried.length,
    first,
    later: tried.filter((tries) => tries.some(({ right }) => right)).length - first,
  };
}

/** Answers from a text that was kept; what is no answer in it is left out. */
export function parseAnswers(text: string | null): Answers {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).flatMap(([id, tries]: [string, unknown]) => {
        const made = Array.isArray(tries) ? tries.filter(isTry) : [];
        return made.length > 0 ? [[id, made]] : [];
      }),
    );
  } catch {
    return {};
  }
}

/** The last time that a date in four digits can have. */
const LAST_TIME = Date.UTC(9999, 0);

/** Whether a value from outside is a try. */
export function isTry(value: unknown): value is Try {
  if (typeof value !== 'object' || value === null) return false;
  const { response, right, at, sure, outcome } = value as Record<string, unknown>;
  const said = sure === undefined || sure === 'guess' || sure === 'fair' || sure === 'sure';
  const told = outcome === undefined || (Number.isInteger(outcome) && (outcome as number) >= 0);
  const timed = typeof at === 'number' && at >= 0 && at < LAST_TIME;
  return typeof response === 'string' && typeof right === 'boolean' && timed && said && told;
}
