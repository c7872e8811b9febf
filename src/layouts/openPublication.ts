import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { checkArticle } from '../publication/checkArticle.ts';
import { loadPublication, type Publication } from '../publication/loadPublication.ts';
import type { Quantities } from '../quantities/Quantity.ts';
import { quantities } from '../quantities/quantities.ts';
import { openSession, type Session } from '../state/openSession.ts';

/** What the components of an article's page read from `Astro.locals`. */
export interface OpenPublication {
  readonly publication: Publication;
  readonly quantities: Quantities;
  readonly session: Session;
  /** The date of the edition, as CITATION.cff gives it: 2026-11-23. */
  readonly edition: string;
}

/** Loads, checks and computes a publication for its page. Anything wrong in its folder stops the build here. */
export function openPublication(folder: string): OpenPublication {
  const publication = loadPublication(folder);
  const registry = quantities(publication);
  checkArticle(publication, [...registry.keys()]);
  return {
    publication,
    quantities: registry,
    session: openSession(publication.record, publication.series),
    edition: edition(),
  };
}

function edition(): string {
  const citation = parse(readFileSync('CITATION.cff', 'utf8')) as { 'date-released'?: string };
  const date = citation['date-released'];
  if (date === undefined) throw new Error('CITATION.cff requires date-released, the date of this edition');
  return date;
}
