import type { Answers } from '../../rows/teach/answers.ts';
import type { LearnerCode } from '../../rows/teach/code/learnerCodes.ts';

/** What says that a file is one of these. */
const KIND = 'answers to exercises';

/** All answers of a learner with their codes, as a text to save. */
export function answersFile(publication: string, answers: Answers, codes: readonly LearnerCode[]): string {
  const listed = codes.map(({ list, code }) => ({ list: list.id, code }));
  return `${JSON.stringify({ kind: KIND, publication, codes: listed, answers }, null, 2)}\n`;
}

/** The codes of such a text, each once for what it is about: those of single exercises and drawings. Null where it is none. */
export function codesInFile(text: string): string[] | null {
  try {
    const value = JSON.parse(text) as { kind?: unknown; codes?: unknown } | null;
    if (value?.kind !== KIND || !Array.isArray(value.codes)) return null;
    return value.codes.flatMap((each: { list?: unknown; code?: unknown } | null) =>
      typeof each?.code === 'string' &&
      typeof each.list === 'string' &&
      !/^(course|session)-\d/u.test(each.list)
        ? [each.code]
        : [],
    );
  } catch {
    return null;
  }
}
