import { fullName, orcidAddress } from '../publication/authorNames.ts';
import type { Author, Edition } from '../publication/editionSchema.ts';
import { licensedParts } from '../publication/licensedParts.ts';
import { formatReference, referenceInOneLine } from '../publication/formatReference.ts';
import type { Publication } from '../publication/Publication.ts';
import { paperOf } from '../publication/lookUp.ts';
import { ownReference } from '../publication/ownReference.ts';
import { buildCommand, buildSentence, type BuildFacts } from './buildFacts.ts';
import { heldFigures } from './heldFigures.ts';
import { GROUPS, textFile, type Group, type SupplementFile } from './SupplementFile.ts';

/** What the archive says of its origin. */
export interface ArchiveFacts {
  /** Where the article stands on the web; null if that isn't known. */
  readonly address: string | null;
  readonly build: BuildFacts;
  /** Where a build puts the same files: "dist/supplement". */
  readonly folder: string;
}

/** README.md of the archive: what it is, what is in it, how to check it, how to make it again, how to cite it. */
export function readme(
  publication: Publication,
  edition: Edition,
  files: readonly SupplementFile[],
  { address, build, folder }: ArchiveFacts,
): SupplementFile {
  const { series } = publication;
  const paper = paperOf(publication);
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
    `Version ${edition.version}, ${edition.date}${edition.doi === null ? '' : `, <https://doi.org/${edition.doi}>`}`,
    '',
    '## Authors',
    '',
    ...edition.authors.map((author) => `- ${described(author)}`),
    '',
    ...declarations(edition),
    '## What is here',
    '',
    `Open \`${publication.id}.html\` in a browser: it is the whole article in one file, and needs no network.`,
    '',
    heldFigures(publication.figures, files),
    '',
    ...(Object.keys(GROUPS) as Group[]).flatMap(listed),
    'Beside these, `ro-crate-metadata.json` describes the files as a Research Object Crate, `manifest.csv` lists them with their sizes, and `SHA256SUMS` holds their checksums.',
    '',
    '## What the words mean',
    '',
    'Every number has a status: *stated* in the record, *derived* from it by logic or arithmetic, *computed* from it by a named method, *inferred* under a named assumption, *illustrative* where it belongs to the table shown, *example* where it was set for a question, or *cited*.',
    publication.table === null
      ? 'A row of `data/cohort.csv` is one of many that agree with the record. It was not reported, and it is nobody.'
      : 'A row of `data/patients.csv` is a patient; `data/patients.yaml` says what its columns hold.',
    '',
    '## Check it',
    '',
    'In this folder, `sha256sum --check SHA256SUMS` compares every file with its checksum.',
    'A text in a CSV file that a spreadsheet would run as a formula has an apostrophe before it.',
    '',
    '## Make it again',
    '',
    `${buildSentence(build)} Put the files of \`text/\` into \`content/${publication.id}\` of that version of the software (\`codemeta.json\` names it). Then this command makes the same files in \`${folder}\`, byte for byte:`,
    '',
    `    ${buildCommand(build)}`,
    '',
    'It first installs the packages that `package-lock.json` of the software names, unless they are there; it takes nothing else from the network.',
    'What a browser printed or drew, the PDFs and PNGs, and with them what holds them or counts their bytes, depends on that browser and on the fonts of the machine; where a build finds no browser, they are left out.',
    '',
    '## Cite it',
    '',
    ...(paper === null ? [] : [`For what was done and found, the paper: ${cited(paper)}`, '']),
    `${paper === null ? 'This article:' : 'For what was computed from it, this article:'} ${cited(ownReference(publication, edition, address))}`,
    '',
    '## Licences',
    '',
    ...licensedParts(edition).map(
      ({ parts, licence }) =>
        `${parts}: ${licence.short} (<${licence.address}>). \`LICENSE.txt\` has the text.`,
    ),
    'The code inside the HTML file is under the MIT licence. The libraries and fonts in it have licences of their own: `THIRD-PARTY-NOTICES.txt` holds each with its text.',
    '',
    ...series.disclaimer.flatMap((paragraph) => [paragraph, '']),
  ];
  return textFile(
    { path: 'README.md', title: 'What is in the archive', group: 'citation', mediaType: 'text/markdown' },
    `${lines.join('\n').trimEnd()}\n`,
  );
}

/** An author in one line: name, affiliations, ORCID, what the author did, and how to reach the corresponding one. */
function described(author: Author): string {
  const { affiliations, roles, email, corresponding } = author;
  const orcid = orcidAddress(author);
  return [
    fullName(author),
    ...affiliations.map(({ name }) => name),
    ...(orcid === undefined ? [] : [`<${orcid}>`]),
    ...(roles.length === 0 ? [] : [roles.join(', ')]),
    ...(email === undefined ? [] : [`${corresponding ? 'corresponding author, ' : ''}${email}`]),
  ].join('; ');
}

function declarations({ funding, conflicts, ethics, data, acknowledgement, keywords }: Edition): string[] {
  return [
    ['Funding', funding],
    ['Conflicts of interest', conflicts],
    ['Ethics', ethics],
    ['Availability of data', data],
    ['Acknowledgement', acknowledgement],
    ['Keywords', keywords.length === 0 ? null : keywords.join(', ')],
  ].flatMap(([name, text]) => (text === null ? [] : [`${name}: ${text}`, '']));
}

function cited(work: Parameters<typeof referenceInOneLine>[0]): string {
  const { link } = formatReference(work);
  return `${referenceInOneLine(work)}${link ? ` <${link.address}>` : ''}`;
}
