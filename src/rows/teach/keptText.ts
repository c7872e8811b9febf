import { mergeAnswers, type Answers, type Sureness, type Try } from './answers.ts';
import { fnv1a } from './fnv1a.ts';
import { seatHash, seatOf, type Seat } from './seatOf.ts';

/** What a learning system of SCORM 1.2 keeps for a course: 4,096 characters (`cmi.suspend_data`). */
export const KEPT_CHARACTERS = 4096;

const VERSION = '1';
const SURE: readonly (Sureness | undefined)[] = [undefined, 'guess', 'fair', 'sure'];
/** Begins what isn't an answer: no question is named so. */
const SEAT = '#';
/** An answer that had no room: the question counts as answered, and is shown as new. */
const LEFT_OUT = '?';

/**
 * Answers as a short text of printable ASCII, at most `limit` characters: of each question the first try, which gives the score, and
 * the last one, which is shown again; in the order in which they were given. Where the answers themselves are too long for that, the
 * longest are left out, and that they were given stays. The seat whose numbers they are about stands before them.
 */
export function keptText(answers: Answers, seat: Seat | null = null, limit = KEPT_CHARACTERS): string {
  const head = [VERSION, ...(seat === null ? [] : [`${SEAT}${seatHash(seat)}`])];
  const entries = Object.entries(answers)
    .flatMap(([id, tries]) => {
      const [first, last] = [tries[0], tries.at(-1)];
      if (!first || !last) return [];
      const before = first === last ? [] : [{ id, made: first, response: LEFT_OUT }];
      return [...before, { id, made: last, response: escaped(last.response) }];
    })
    .sort((a, b) => a.made.at - b.made.at);
  for (;;) {
    const text = [...head, ...entries.map(entryText)].join('|');
    if (text.length <= limit) return text;
    const longest = entries.reduce((a, b) => (b.response.length > a.response.length ? b : a));
    if (longest.response === LEFT_OUT) return head.join('|');
    longest.response = LEFT_OUT;
  }
}

/** The answers of such a text to the questions `ids`; their times are only an order. What is none of them is left out. */
export function answersKept(text: string, ids: readonly string[]): Answers {
  const [version, ...entries] = text.split('|');
  if (version !== VERSION) return {};
  const named = new Map(ids.map((id) => [shortName(id), id]));
  return entries.reduce<Answers>((answers, entry, at) => {
    const id = named.get(entry.slice(0, 3));
    const flags = Number.parseInt(entry.slice(3, 4), 10);
    if (id === undefined || !(flags >= 0 && flags < 8)) return answers;
    const sure = SURE[flags >> 1];
    const made: Try = { response: unescaped(entry.slice(4)), right: (flags & 1) === 1, at };
    return mergeAnswers(answers, { [id]: [sure === undefined ? made : { ...made, sure }] });
  }, {});
}

/** The seat of such a text; null where it names none. */
export function seatKept(text: string): Seat | null {
  const [version, ...entries] = text.split('|');
  const named = entries.find((entry) => entry.startsWith(SEAT));
  return version === VERSION && named !== undefined ? seatOf(named) : null;
}

/** Three letters and digits for a question's id, by FNV-1a: they stay when the course gets another question. */
export function shortName(id: string): string {
  return (fnv1a(id) % 36 ** 3).toString(36).padStart(3, '0');
}

function entryText({ id, made, response }: { id: string; made: Try; response: string }): string {
  return `${shortName(id)}${Number(made.right) + 2 * SURE.indexOf(made.sure)}${response}`;
}

/** Everything but printable ASCII, and the signs that this text needs itself, as "%7C"; half a character as none that is known. */
function escaped(response: string): string {
  return response
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^ -$&-{}~]/gu, (sign) => encodeURIComponent(sign));
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return LEFT_OUT;
  }
}
