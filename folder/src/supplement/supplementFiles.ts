import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { OpenPublication } from '../layouts/openPublication.ts';
import { citationFiles } from './citationFiles.ts';
import { cohortFile } from './cohortFile.ts';
import { numbersFile, recordFiles } from './dataFiles.ts';
import { dataPackage } from './dataPackage.ts';
import { figureFiles } from './figureFiles.ts';
import { checksums, manifest } from './manifest.ts';
import { readme } from './readme.ts';
import { roCrate } from './roCrate.ts';
import { textFile, type SupplementFile } from './SupplementFile.ts';
import { tableFiles } from './tableFiles.ts';

export interface SupplementSources {
  readonly open: OpenPublication;
  /** The built page of the article, as it is served. */
  readonly article: string;
  /** The same as one file that needs no other. */
  readonly single: string;
  /** The font of figures as a data: address. */
  readonly font: string;
  /** Where the article stands on the web; null if that isn't known. */
  readonly address: string | null;
  /** The folder that holds content/. */
  readonly root: string;
}

/** All files that go into a publication's archive, in the order of the supplement's page. */
export function supplementFiles({
  open,
  article,
  single,
  font,
  address,
  root,
}: SupplementSources): SupplementFile[] {
  const { publication, quantities, session, edition } = open;
  const { series, record } = publication;
  const { document } = parseHTML(article);
  const set = session.setFor(session.defaults.reading);
  if (!set) throw new Error(`content/${publication.id} has no compatible table to put into its supplement`);

  const content = [
    textFile(
      {
        path: `${publication.id}.html`,
        title: 'The whole article in one file: it needs no network, and its figures stay alive',
        group: 'article',
        mediaType: 'text/html',
        licence: 'CC-BY-4.0 AND MIT AND ISC AND OFL-1.1',
      },
      single,
    ),
    ...figureFiles(document, { figures: publication.figures, standing: series.standing, font }),
    ...tableFiles(document, publication.figures),
    cohortFile(set, session.defaults.cohort, record, series),
    numbersFile(publication, quantities, edition),
    ...recordFiles(readFileSync(join(root, 'content', publication.id, 'record.yaml'), 'utf8')),
    ...citationFiles(publication, edition, address),
    textFile(
      {
        path: 'LICENSE.txt',
        title: 'The licence of text, data and figures',
        group: 'citation',
        mediaType: 'text/plain',
      },
      readFileSync(join(root, 'content', 'LICENSE'), 'utf8'),
    ),
  ];
  const withPackage = [...content, dataPackage(publication, edition, content, address)];
  const withReadme = [...withPackage, readme(publication, edition, withPackage, address)];
  const withCrate = [...withReadme, roCrate(publication, edition, withReadme, address)];
  const withManifest = [...withCrate, manifest(withCrate)];
  return [...withManifest, checksums(withManifest)];
}
