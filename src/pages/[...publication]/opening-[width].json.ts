import type { APIRoute } from 'astro';
import { BUILT_WIDTHS } from '../../figures/kit/AtWidth.tsx';
import { groupingStills } from '../../layouts/groupingStills.ts';
import { openPublication } from '../../layouts/openPublication.ts';
import { OPENING_FIGURE } from '../../publication/articleOrder.ts';
import { publicationPaths } from '../../publication/publicationPaths.ts';

export const getStaticPaths = () =>
  publicationPaths().flatMap(({ params, props }) =>
    BUILT_WIDTHS.map((width) => ({
      params: { ...params, width: String(width) },
      props: { ...props, width },
    })),
  );

/** The curves of the first screen by each grouping, until its figure draws them itself. */
export const GET: APIRoute<{ folder: string; width: number }> = ({ props: { folder, width } }) => {
  const { session } = openPublication(folder);
  return new Response(JSON.stringify(groupingStills(session, { id: OPENING_FIGURE, number: 1 }, width)), {
    headers: { 'content-type': 'application/json' },
  });
};
