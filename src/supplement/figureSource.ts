import type { OpenPublication } from '../layouts/openPublication.ts';

/**
 * Whose a figure is, and how it was made, for whoever has it alone: its address, or, where the site doesn't know its host, the title
 * and edition of the article.
 */
export function figureSource(
  { publication: { series }, edition }: Pick<OpenPublication, 'publication' | 'edition'>,
  address: string | null,
  id: string,
): string {
  const cited = address === null ? `${series.title}, edition of ${edition.date}` : `${address}#${id}`;
  return `${series.standing} ${cited}`;
}
