import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPublication } from '../src/publication/loadPublication.ts';
import { openSession } from '../src/state/openSession.ts';

/**
 * The publications of the tests: `abstract`, made from a record, and `small`, made from a table. What the machine does is tested
 * with them, so that whatever stands in content/ can be replaced.
 */
export const testRoot = fileURLToPath(new URL('publications', import.meta.url));

/** The folder of one of them. */
export const folderOf = (name: string): string => join(testRoot, 'content', name);

/** The one that is made from a record, opened as its page opens it. */
export const publication = loadPublication('abstract', testRoot);
export const session = openSession(publication.record, publication.series);
export const { series } = publication;
export const { defaults } = session;

/** The cohort set under the default assumptions. */
export const set = (() => {
  const found = session.setFor(defaults.reading);
  if (!found) throw new Error('the record of the tests contradicts itself');
  return found;
})();
