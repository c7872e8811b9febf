import { citations } from '../publication/articleOrder.ts';
import { openPublication, type OpenPublication } from './openPublication.ts';

/** Opens a publication for its page for critical readers: its works are numbered as that page cites them; figures are the article's. */
export function openAppraisal(folder: string): OpenPublication {
  const open = openPublication(folder);
  const used = open.publication.appraisal ?? [];
  return { ...open, publication: { ...open.publication, used, citations: citations(used) } };
}
