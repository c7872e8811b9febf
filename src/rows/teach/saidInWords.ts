import type { Try } from './answers.ts';
import type { RecordQuestion } from './learnerRecord.ts';
import { readAnswer } from './readAnswer.ts';

/** A kept answer in words: its options by name, "4 of 6 right" where each part counts, a number with its unit, else as it is kept. */
export function saidInWords(question: RecordQuestion, { response, right }: Try): string {
  const { labels, unit, parts, so, measure } = question;
  const given = response.trim().split(/\s+/u);
  if (parts.length > 0) {
    const count = given.filter((part, place) => part === parts[place]).length;
    return `${count} of ${parts.length} right`;
  }
  if (measure) return isPlain(response, question) ? `${response.trim()} ${unit}`.trim() : response;
  if (given.every((part) => Object.hasOwn(labels, part))) return given.map((part) => labels[part]).join('; ');
  if (given.every((part) => /^\d+:\d+$/u.test(part))) return fallsInWords(given);
  // A table, a reading at two marks: what is right is said in words that fit it.
  if (Object.keys(labels).length === 0 && unit === '' && given.length > 1) return right ? so : response;
  return isPlain(response, question) ? `${response.trim()} ${unit}`.trim() : response;
}

/** Whether a number was typed without its unit, and means what it says: "0.83" may have been judged as 83 percent. */
function isPlain(response: string, { measure }: RecordQuestion): boolean {
  if (!/^[\d.,]+$/u.test(response.trim())) return false;
  if (!measure) return true;
  const read = readAnswer(response, measure);
  return 'values' in read && read.values.length === 1;
}

/** A drawing by its falls: "10: 83 %"; with its start where that is lower than everybody. */
function fallsInWords(steps: readonly string[]): string {
  const told = steps[0] === '0:100' ? steps.slice(1) : steps;
  return told.map((part) => `${part.replace(':', ': ')}\u202f%`).join(', ') || 'level';
}
