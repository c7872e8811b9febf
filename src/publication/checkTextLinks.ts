import { checkAnchors, placesOf, type TextPage } from './checkAnchors.ts';
import { checkLinks, siteLinks } from './checkLinks.ts';
import type { Problem } from './ContentError.ts';
import type { Exercise } from './loadExercises.ts';

/** The texts of a publication in which links may stand. */
interface LinkedTexts {
  readonly article: TextPage;
  /** Null where it has none. */
  readonly appraisal: TextPage | null;
  readonly exercises: readonly Exercise[];
}

/** The links of a publication's texts that lead to no page of the site, or to no place of a page of text. */
export function checkTextLinks(
  { article, appraisal, exercises }: LinkedTexts,
  folder: string,
  root: string,
): Problem[] {
  const pages: (readonly [path: string, page: TextPage])[] = [
    ['', article],
    ...(appraisal ? [['appraisal/', appraisal] as const] : []),
    ...exercises.map(
      ({ id, file, body, used }) =>
        [`teach/${id}/`, { sources: [[body, file]], used, isExercise: true }] as const,
    ),
  ];
  // An exercise's page is made by the build of more than its text.
  const texts = new Map(
    pages
      .filter(([, { isExercise }]) => !isExercise)
      .map(([path, page]) => [path, placesOf(page, path === '' ? 'the article’s page' : 'that page')]),
  );
  return pages.flatMap(([path, page]) => [
    ...checkLinks(
      page.sources.flatMap(([source, file]) => siteLinks(source, file)),
      path,
      { folder, root, texts },
    ),
    ...checkAnchors(page),
  ]);
}
