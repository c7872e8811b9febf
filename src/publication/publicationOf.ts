import type { Publication } from './Publication.ts';

/**
 * The publication that a page shows, for the components of its prose.
 *
 * @throws Error naming the component, if the page has set none
 */
export function publicationOf(
  locals: { readonly publication?: Publication },
  component: string,
): Publication {
  if (locals.publication === undefined) {
    throw new Error(
      `<${component}> stands on a page without a publication; expected the page to set Astro.locals.publication before it renders`,
    );
  }
  return locals.publication;
}
