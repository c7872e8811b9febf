import type { Edition } from '../publication/edition.ts';
import { formatReference, referenceInOneLine } from '../publication/formatReference.ts';
import type { Publication } from '../publication/loadPublication.ts';
import { referenceOf } from '../publication/lookUp.ts';
import { ownReference } from '../publication/ownReference.ts';
import { GROUPS, textFile, type Group, type SupplementFile } from './SupplementFile.ts';

/** README.md of the archive: what it is, what is in it, how to check it, how to cite it. */
export function readme(
  publication: Publication,
  edition: Edition,
  files: readonly SupplementFile[],
  address: string | null,
): SupplementFile {
  const { series } = publication;
  const paper = referenceOf(publication, series.paper);
  const listed = (group: Group) => {
    const members = files.filter((file) => file.group === group);
    if (members.length === 0) return [];
    return [`### ${GROUPS[group]}`, '', ...members.map(({ path, title }) => `- \`${path}\`: ${title}.`), ''];
  };
  const lines = [
    `# ${series.title}`,
    '',
    series.subtitle,
    '',
    series.standing,
    '',
    '## What is here',
    '',
    `Open \`${publication.id}.html\` in a browser: it is the whole article in one file, and needs no network.`,
    '',
    ...(Object.keys(GROUPS) as Group[]).flatMap(listed),
    'Beside these, `ro-crate-metadata.json` describes the files as a Research Object Crate, `manifest.csv` lists them with their sizes, and `SHA256SUMS` holds their checksums.',
    '',
    '## What the words mean',
    '',
    'Every number has a status: *stated* in the record, *derived* from it by logic or arithmetic, *computed* from it by a named method, *inferred* under a named assumption, *illustrative* where it belongs to the table shown, or *cited*.',
    publication.table === null
      ? 'A row of `data/cohort.csv` is one of many that agree with the record. It was not reported, and it is nobody.'
      : 'A row of `data/patients.csv` is a patient, as published; `data/patients.yaml` says what its columns hold.',
    '',
    '## Check it',
    '',
    'In this folder, `sha256sum --check SHA256SUMS` compares every file with its checksum.',
    'The same content and the same edition of the software make the same files, byte for byte.',
    '',
    '## Cite it',
    '',
    `For what was done and found, the paper: ${cited(paper)}`,
    '',
    `For what was computed from it, this article: ${cited(ownReference(publication, edition, address))}`,
    '',
    '## Licences',
    '',
    'Text, data and figures are under CC BY 4.0 (<https://creativecommons.org/licenses/by/4.0/>).',
    'The code inside the HTML file is under the MIT licence, the libraries in it under the MIT and ISC licences, its fonts under the SIL Open Font License 1.1.',
    '',
    ...series.disclaimer.flatMap((paragraph) => [paragraph, '']),
  ];
  return textFile(
    { path: 'README.md', title: 'What is in the archive', group: 'citation', mediaType: 'text/markdown' },
    `${lines.join('\n').trimEnd()}\n`,
  );
}

function cited(work: Parameters<typeof referenceInOneLine>[0]): string {
  const { link } = formatReference(work);
  return `${referenceInOneLine(work)}${link ? ` <${link.address}>` : ''}`;
}
