import { SITE_PAGES } from './sitePages.ts';

/** Addresses of the site that no publication can have. */
export const TAKEN_NAMES: readonly string[] = [
  ...SITE_PAGES.map(({ path }) => path.replace('/', '')).filter((name) => name !== ''),
  ...['docs', 'examples', 'figures', 'schemas'],
];
