import { ContentError } from '../publication/ContentError.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { RecordError } from '../reconstruction/record/RecordError.ts';
import { openTeaching } from './openTeaching.ts';

/** What is wrong with the content/ of the working directory: a message for each publication that can't be published. */
export function contentProblems(): string[] {
  let folders: string[] = [];
  const all = messageOf(() => {
    folders = publicationFolders();
  });
  return [...all, ...folders.flatMap((folder) => messageOf(() => openTeaching(folder)))];
}

/** What an action refuses; whatever isn't a mistake in a file is thrown on. */
function messageOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (error instanceof ContentError || error instanceof RecordError) return [error.message];
    throw error;
  }
}
