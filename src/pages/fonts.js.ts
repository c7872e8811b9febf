import type { APIRoute } from 'astro';
import { fontScript } from '../styles/fontScript.ts';

/** The upright fonts: all that is seen waits for them. */
export const GET: APIRoute = async () =>
  new Response(
    await fontScript([
      { family: 'Source Serif 4', name: 'source-serif-4', style: 'normal' },
      { family: 'Source Sans 3', name: 'source-sans-3', style: 'normal' },
    ]),
    { headers: { 'content-type': 'text/javascript; charset=utf-8' } },
  );
