import type { Cohort } from '../cohort/Cohort.ts';
import type { Series } from '../cohort/Series.ts';
import type { PublishedRecord } from '../reconstruction/record/PublishedRecord.ts';

/** A publication as data: its record, its frame, its table if it has one, and what the record comes to (`solutionText`) if that is short. */
export interface PublicationOnPage {
  readonly record: PublishedRecord;
  readonly series: Series;
  readonly table: Cohort | null;
  readonly solved: string | null;
}

let asked: Promise<PublicationOnPage> | undefined;

/**
 * The publication of the page, fetched once; in a file that stands alone it is inside. Rejects where it can't be had: the figures
 * then stay as they were built, and whoever asks again fetches again.
 */
export function publicationOnPage(): Promise<PublicationOnPage> {
  asked ??= read().catch((error: unknown) => {
    asked = undefined;
    throw error;
  });
  return asked;
}

async function read(): Promise<PublicationOnPage> {
  const place = document.getElementById('publication');
  const address = place?.dataset['address'];
  if (address === undefined) return JSON.parse(place?.textContent ?? '') as PublicationOnPage;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return (await answer.json()) as PublicationOnPage;
}
