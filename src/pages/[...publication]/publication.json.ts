import type { APIRoute } from 'astro';
import { loadPublication } from '../../publication/loadPublication.ts';
import { publicationPaths } from '../../publication/publicationPaths.ts';

export const getStaticPaths = publicationPaths;

/** The publication as data: what its figures compute from. It may stand inside a page too, so it holds no "<". */
export const GET: APIRoute<{ folder: string }> = ({ props: { folder } }) => {
  const { record, series, table } = loadPublication(folder);
  return new Response(JSON.stringify({ record, series, table }).replaceAll('<', '\\u003c'), {
    headers: { 'content-type': 'application/json' },
  });
};
