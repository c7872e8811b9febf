import type { Series } from '../../../cohort/Series.ts';
import { uncapitalized } from '../../../format/words.ts';

/**
 * A group's or a grouping's label as it stands inside a sentence: "primary site" for a publication's "Primary site", "KIT exon 11"
 * as it is. The names of a reader's own table stay as the table has them: a small letter could make another name of one.
 */
export function inSentence(label: string, { labelsAsGiven = false }: Pick<Series, 'labelsAsGiven'>): string {
  return labelsAsGiven ? label : uncapitalized(label);
}
