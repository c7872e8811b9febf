import type { QuizItem } from './quizItems.ts';
import { versionsOf } from './versionsOf.ts';

/** A category of a question bank: its names from the course down, and what is in it. */
interface Category {
  readonly path: readonly string[];
  readonly questions: readonly QuizItem[];
}

/** Questions by the parts of the course; the versions of one, from which a quiz draws at random, in a category of their own below it. */
export function questionBank(items: readonly QuizItem[]): readonly Category[] {
  const parts = [...new Set(items.map(({ part }) => part))];
  return parts.flatMap((part) => {
    const asked = versionsOf(items.filter((item) => item.part === part));
    const questions = asked.flatMap(({ versions }) => (versions.length === 1 ? versions : []));
    return [
      { path: [part], questions },
      ...asked.flatMap(({ id, title, versions }) =>
        versions.length === 1 ? [] : [{ path: [part, `${title} (${id})`], questions: versions }],
      ),
    ];
  });
}
