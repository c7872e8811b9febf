import { checkArticle } from '../publication/checkArticle.ts';
import type { Edition } from '../publication/editionSchema.ts';
import { loadPublication } from '../publication/loadPublication.ts';
import { numbersOfTable } from '../quantities/numbersOfTable.ts';
import { quantities } from '../quantities/quantities.ts';
import { openSession } from '../state/openSession.ts';
import type { TaughtPublication } from '../teach/TaughtPublication.ts';

/** What the components of an article's page read from `Astro.locals`. */
export interface OpenPublication extends TaughtPublication {
  /** The publication's own. */
  readonly edition: Edition;
}

/** Shared by the pages and by what is made of them, which load this module apart: to compute everything takes seconds. */
const opened: Map<string, OpenPublication> = ((
  globalThis as { openedPublications?: Map<string, OpenPublication> }
).openedPublications ??= new Map());

/**
 * Loads, checks and computes a publication for its pages. Anything wrong in its folder stops the build here.
 *
 * A build opens a publication once for all that it makes; while somebody writes, every page reads the folder anew. `root` is the
 * folder that holds `content/`: the working directory, unless told otherwise.
 */
export function openPublication(folder: string, root = process.cwd()): OpenPublication {
  const key = `${root} ${folder}`;
  const known = import.meta.env?.DEV ? undefined : opened.get(key);
  if (known) return known;
  const publication = loadPublication(folder, root, numbersOfTable);
  const registry = quantities(publication);
  checkArticle(publication, [...registry.keys()]);
  const fresh: OpenPublication = {
    publication,
    quantities: registry,
    session: openSession(publication.record, publication.series, publication.table),
    edition: publication.edition,
  };
  opened.set(key, fresh);
  return fresh;
}
