import type { APIRoute } from 'astro';
import { atomFeed } from '../../publication/atomFeed.ts';
import { loadPublication } from '../../publication/loadPublication.ts';
import { publicationAddress } from '../../publication/publicationHome.ts';
import { publicationPaths } from '../../publication/publicationPaths.ts';

/** A feed names whole addresses: a site that doesn't know its host has none. */
export const getStaticPaths = () => (import.meta.env.SITE ? publicationPaths() : []);

/** The versions and corrections of a publication, for whoever follows it. */
export const GET: APIRoute<{ folder: string }> = ({ props: { folder }, site }) => {
  const address = publicationAddress(folder, site, import.meta.env.BASE_URL) ?? '';
  const { series, edition, corrections } = loadPublication(folder);
  const feed = atomFeed({ address, title: series.title, edition, corrections });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
};
