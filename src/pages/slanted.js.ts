import type { APIRoute } from 'astro';
import { fontScript } from '../styles/fontScript.ts';

/** The slanted font. It is a third of all letters, and a first screen has none of it: an article brings it after its opening. */
export const GET: APIRoute = async () =>
  new Response(await fontScript([{ family: 'Source Serif 4', name: 'source-serif-4', style: 'italic' }]), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
