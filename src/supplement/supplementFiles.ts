import { contentTable } from '../publication/contentText.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { OpenPublication } from '../layouts/openPublication.ts';
import { citationFiles } from './citationFiles.ts';
import { codemeta } from './formats/codemeta.ts';
import { formatFiles } from './formats/formatFiles.ts';
import { meca } from './formats/meca.ts';
import { zenodo } from './formats/zenodo.ts';
import { cohortFile } from './cohortFile.ts';
import { numbersFile, recordFiles } from './dataFiles.ts';
import { printedFigures, type FigurePicture } from './printedFigures.ts';
import { csvw } from './csvw.ts';
import { dataPackage } from './dataPackage.ts';
import { figureFiles } from './figureFiles.ts';
import { figureSource } from './figureSource.ts';
import { checksums, manifest } from './manifest.ts';
import { patientTableFiles } from './patientTableFiles.ts';
import { licenceFile } from './licenceFile.ts';
import { licencesOfCode, noticesFile, type Notices } from './notices.ts';
import { readme, type ArchiveFacts } from './readme.ts';
import { roCrate } from './roCrate.ts';
import { CONTENT_LICENCE, textFile, type SupplementFile } from './SupplementFile.ts';
import { sourceFiles } from './sourceFiles.ts';
import { tableFiles } from './tableFiles.ts';
import { underOwnLicences } from './underOwnLicences.ts';

export interface SupplementSources extends ArchiveFacts {
  readonly open: OpenPublication;
  /** The built page of the article, as it is served. */
  readonly article: string;
  /** The built page for critical readers; null for a publication without one. */
  readonly appraisal: string | null;
  /** The same as one file that needs no other. */
  readonly single: string;
  /** The font of figures as a data: address. */
  readonly font: string;
  /** The article as it was printed; null where there was no browser. */
  readonly pdf: Uint8Array | null;
  /** Its figures as they are printed, each alone; none where there was no browser. */
  readonly pictures: readonly FigurePicture[];
  readonly notices: Notices;
  /** The folder that holds content/. */
  readonly root: string;
}

/** All files that go into a publication's archive, in the order of the supplement's page. */
export function supplementFiles({
  open,
  article,
  appraisal,
  single,
  pdf,
  pictures,
  font,
  notices,
  root,
  ...facts
}: SupplementSources): SupplementFile[] {
  const { publication, quantities, session, edition } = open;
  const { series, record } = publication;
  const { address } = facts;
  const { document } = parseHTML(article);
  const set = session.setFor(session.defaults.reading);
  if (!set) throw new Error(`content/${publication.id} has no compatible table to put into its supplement`);

  const source = (name: string) => readFileSync(join(root, 'content', publication.id, name), 'utf8');
  const made = [
    textFile(
      {
        path: `${publication.id}.html`,
        title: 'The whole article in one file: it needs no network, and its figures stay alive',
        group: 'article',
        mediaType: 'text/html',
        licence: `${CONTENT_LICENCE} AND ${licencesOfCode(notices)}`,
      },
      single,
    ),
    ...(pdf === null ? [] : [printed(publication.id, pdf)]),
    ...figureFiles(document, {
      figures: publication.figures,
      source: (id) => figureSource(open, address, id),
      font,
    }),
    ...printedFigures(pictures, publication.figures),
    ...tableFiles(document, publication.figures, publication.tables),
    ...(appraisal === null ? [] : tableFiles(parseHTML(appraisal).document, [])),
    ...(publication.table === null
      ? [cohortFile(set, session.defaults.cohort, record, series), ...recordFiles(source('record.yaml'))]
      : patientTableFiles(
          contentTable(join('content', publication.id, 'table.csv'), root),
          source('table.yaml'),
        )),
    numbersFile(publication, quantities, edition),
    ...sourceFiles(publication.id, root),
    ...formatFiles(publication, edition, { article: document, pictures, address }),
  ];
  const content = [
    ...made,
    meca(publication.id, made),
    ...citationFiles(publication, edition, address),
    codemeta(publication, edition, notices, facts.build),
    zenodo(publication, edition, address),
    licenceFile(edition),
    noticesFile(notices),
  ];
  const describe = (
    files: readonly SupplementFile[],
    description: (files: readonly SupplementFile[]) => SupplementFile,
  ) => [...files, ...underOwnLicences([description(files)], edition)];
  const withPackage = describe(underOwnLicences(content, edition), (all) =>
    dataPackage(publication, edition, all, address),
  );
  const withTables = describe(withPackage, (all) => csvw(publication, edition, all));
  const withReadme = describe(withTables, (all) => readme(publication, edition, all, facts));
  const withCrate = describe(withReadme, (all) => roCrate(publication, edition, all, address));
  return describe(describe(withCrate, manifest), checksums);
}

function printed(id: string, bytes: Uint8Array): SupplementFile {
  return {
    path: `${id}.pdf`,
    title: 'The article for reading on paper',
    group: 'article',
    mediaType: 'application/pdf',
    licence: `${CONTENT_LICENCE} AND OFL-1.1`,
    bytes,
  };
}
