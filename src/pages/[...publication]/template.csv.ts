import type { APIRoute } from 'astro';
import { loadPublication } from '../../publication/loadPublication.ts';
import { publicationPaths } from '../../publication/publicationPaths.ts';

export const getStaticPaths = publicationPaths;

/** A table to fill in: the columns that `/explore/` knows by name, and a numbered row for each patient, twelve at least. */
export const GET: APIRoute<{ folder: string }> = ({ props: { folder } }) => {
  const { record, series } = loadPublication(folder);
  const columns = ['row', series.time.many, 'outcome', ...record.attributes.map(({ id }) => id)];
  const rows = Array.from({ length: 12 }, (_, index) => `${index + 1}${','.repeat(columns.length - 1)}`);
  return new Response(`${[columns.join(','), ...rows].join('\r\n')}\r\n`, {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};
