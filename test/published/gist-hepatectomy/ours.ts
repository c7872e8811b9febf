import { loadPublication } from '../../../src/publication/loadPublication.ts';
import { openSession } from '../../../src/state/openSession.ts';

/** The article about six patients, opened as its page opens it. */
const publication = loadPublication('gist-hepatectomy');
export const session = openSession(publication.record, publication.series);
export const { series } = publication;
export const { defaults } = session;

/** The cohort set under the default assumptions. */
export const set = (() => {
  const found = session.setFor(defaults.reading);
  if (!found) throw new Error('the record of the article contradicts itself');
  return found;
})();
