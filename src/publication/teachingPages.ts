import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The pages that stand beside those of the exercises, by the names that no exercise may take: “session” is that of session-10 and its like, and no page itself. */
export const TEACHING_PAGES = [
  ...['answers', 'worksheet', 'session', 'slides', 'packages', 'course', 'record', 'games'],
  ...['room', 'cards', 'seats', 'test'],
];

/** The ids of a folder's exercises, by the names of their files; none where it has no such folder. */
export function exerciseIds(folder: string, root: string): string[] {
  const home = join(root, 'content', folder, 'exercises');
  if (!existsSync(home)) return [];
  return readdirSync(home).flatMap((name) => /^\d+-(.*)\.mdx$/u.exec(name)?.[1] ?? []);
}

/** The first parts of the addresses below teach/ of a folder: "first-step/", "answers/", "session-10/"; what those of a kind hold is made by the build. */
export function isTeachingPage(path: string, ids: readonly string[]): boolean {
  const first = /^([^/]+)\//u.exec(path)?.[1];
  if (ids.length === 0 || first === undefined) return false;
  return (
    ids.includes(first) ||
    /^session-\d+$/u.test(first) ||
    (TEACHING_PAGES.includes(first) && first !== 'session')
  );
}
