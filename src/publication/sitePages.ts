import type { Publication } from './Publication.ts';

/** One kind of page: the last part of its address, its label, and what a publication must have for it. */
interface SitePage {
  readonly path: string;
  readonly label: string;
  readonly needs?: (publication: Publication) => boolean;
  /** Whether it is for those who look behind the text. */
  readonly behind?: boolean;
}

/** The kinds of page that a publication has, in the order of the navigation. */
export const SITE_PAGES: readonly SitePage[] = [
  { path: '', label: 'Article' },
  { path: 'explore/', label: 'Explore' },
  { path: 'teach/', label: 'Teach', needs: ({ exercises }) => exercises.length > 0 },
  { path: 'appraisal/', label: 'Appraisal', needs: ({ appraisal }) => appraisal !== null, behind: true },
  { path: 'methods/', label: 'Methods', behind: true },
  { path: 'claims/', label: 'Claims', behind: true },
  { path: 'table/', label: 'Tables', behind: true },
  { path: 'supplement/', label: 'Supplement', behind: true },
];
