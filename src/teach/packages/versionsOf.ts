import type { QuizItem } from './quizItems.ts';

/** The questions of a quiz in their order, each with its versions: one, or one for each seat. */
export function versionsOf(
  items: readonly QuizItem[],
): readonly { readonly id: string; readonly title: string; readonly versions: readonly QuizItem[] }[] {
  const ids = [...new Set(items.map(({ asks }) => asks))];
  return ids.map((id) => {
    const versions = items.filter(({ asks }) => asks === id);
    return { id, title: versions[0]!.title, versions };
  });
}
