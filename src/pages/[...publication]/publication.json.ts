import type { APIRoute } from 'astro';
import { loadPublication } from '../../publication/loadPublication.ts';
import { publicationData } from '../../publication/publicationData.ts';
import { publicationPaths } from '../../publication/publicationPaths.ts';

export const getStaticPaths = publicationPaths;

/** The publication as data: what its figures compute from. */
export const GET: APIRoute<{ folder: string }> = ({ props: { folder } }) => {
  return new Response(publicationData(loadPublication(folder)), {
    headers: { 'content-type': 'application/json' },
  });
};
