import type { Answers } from '../../rows/teach/answers.ts';
import type { LearnerCode } from '../../rows/teach/code/learnerCodes.ts';
import { ANSWERS_KIND, CODES_KIND } from '../../rows/teach/fileKinds.ts';

/** All answers of a learner with their codes, as a text to save for a teacher. */
export function codesFile(publication: string, answers: Answers, codes: readonly LearnerCode[]): string {
  const listed = codes.map(({ list, code }) => ({ list: list.id, code }));
  return `${JSON.stringify({ kind: CODES_KIND, publication, codes: listed, answers }, null, 2)}\n`;
}

/**
 * The codes of such a text, each once for what it is about: those of single exercises and drawings. Or one sentence on why it has
 * none.
 */
export function readCodesFile(
  text: string,
  name: string,
): { readonly codes: readonly string[] } | { readonly says: string } {
  const value = parsed(text) as { kind?: unknown; codes?: unknown } | null;
  if (value?.kind === ANSWERS_KIND)
    return {
      says: `“${name}” was saved on the page “Your record”, and holds no codes. Ask for the file codes-….json, from “A code for your teacher”.`,
    };
  if (value?.kind !== CODES_KIND || !Array.isArray(value.codes))
    return {
      says: `“${name}” is none of the files codes-….json that learners save here, under “A code for your teacher”.`,
    };
  const codes = value.codes.flatMap((each: { list?: unknown; code?: unknown } | null) =>
    typeof each?.code === 'string' &&
    typeof each.list === 'string' &&
    !/^(course|session)-\d/u.test(each.list)
      ? [each.code]
      : [],
  );
  return codes.length > 0 ? { codes } : { says: `“${name}” holds no code: nothing was answered in it.` };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
