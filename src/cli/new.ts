// A new publication, from a table of patients or from an abstract: npm run -s new -- NAME [--table FILE | --abstract]
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { contentProblems } from '../layouts/contentProblems.ts';
import { ContentError } from '../publication/ContentError.ts';
import { LICENCES } from '../publication/licences.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { publicationNameFault } from '../publication/publicationNameFault.ts';
import { schemaLine } from '../publication/schemaLine.ts';
import { didYouMean } from '../publication/nearest.ts';
import { Answers, someWords } from './new/Answers.ts';
import { authorOf } from './new/authorOf.ts';
import { editionText } from './new/editionText.ts';
import { firstSeries } from './new/firstSeries.ts';
import { fromAbstract } from './new/fromAbstract.ts';
import { fromTable } from './new/fromTable.ts';
import { readTableAnswers } from './new/readTableAnswers.ts';
import { readArguments } from './readArguments.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';
import { NEW_USAGE } from './usage/newUsage.ts';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  ...{ title: text, author: many, zero: text, licence: text, table: text, abstract: flag },
  ...{ time: text, event: text, censored: text, id: text, by: text, known: text },
  ...{ patients: text, events: text, longest: text, unit: text, split: text },
  ...{
    'paper-title': text,
    'paper-author': many,
    'paper-journal': text,
    'paper-year': text,
    'paper-doi': text,
  },
  help: flag,
} as const;

function run(args: readonly string[]): string {
  const { values, positionals } = readArguments(args, OPTIONS, NEW_USAGE);
  if (values.help) return NEW_USAGE;
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new Refusal(`expected one name\n\n${NEW_USAGE}`);
  const fault = publicationNameFault(name);
  if (fault !== null) throw new Refusal(`"${name}": ${fault}`);
  const home = join('content', name);
  if (existsSync(home)) throw new Refusal(`${home} is there already; expected a new name`);
  if (values.abstract && values.table !== undefined) throw new Refusal('--table or --abstract, not both');

  const answers = new Answers(values);
  const licence = licenceOf(values.licence ?? 'CC-BY-4.0');
  const path =
    values.table ??
    (values.abstract
      ? ''
      : answers.one(
          'table',
          'The file with the table of patients; an empty line if only an abstract is at hand:',
          (answer) => answer,
        ));
  // All that is to be known of the table comes first: what can't be published is told before anything else is typed.
  const table =
    path === '' ? null : readTableAnswers(path, { ...values, groupings: values.by, by: undefined }, answers);
  const title = answers.one('title', 'The title of the page:', someWords);
  const authors = answers.several(
    'author',
    'The first author (given and family name; then, each after a semicolon and if you like, ORCID, affiliations, mail):',
    'The next author (an empty line if there is none):',
    authorOf,
  );
  const zero = answers.one('zero', 'What is time counted from? (such as: the operation)', someWords);
  const base = firstSeries(title, zero);
  const files = table === null ? fromAbstract(base, answers) : fromTable(path, base, table);
  const today = new Date().toISOString().slice(0, 10);
  const first = existsSync(join('content', 'site.yaml')) ? {} : { '../site.yaml': siteText(name) };
  const all = { ...files, ...first, 'edition.yaml': editionText(authors, licence, today) };
  mkdirSync(home, { recursive: true });
  for (const [file, content] of Object.entries(all))
    writeFileSync(join(home, file), `${schemaLine(posix.join(name, file))}${content}`);
  const problems = contentProblems('files', name);
  const left =
    problems.length === 0
      ? []
      : ['', 'Before it builds, this is to be mended:', new ContentError(problems).message];
  return [
    ...Object.keys(all).map((file) => join(home, file)),
    ...left,
    '',
    `Next: write the text in ${join(home, 'article.mdx')}, look at it with npm run dev, and check it with npm run -s check-content -- ${name}.`,
    ...opening(name),
  ].join('\n');
}

/** How the site is made to open with it; nothing where it does already. */
function opening(name: string): string[] {
  return readFileSync(join('content', 'site.yaml'), 'utf8').includes(`home: ${name}\n`)
    ? []
    : [`If the site is to open with it, name it in content/site.yaml: home: ${name}`];
}

/** content/site.yaml where there is none: the site opens with the publication that it has, or with the new one. */
function siteText(name: string): string {
  const home = existsSync('content') ? (publicationFolders()[0] ?? name) : name;
  return `# The publication that the site opens with; every other one stands under the name of its folder.\nhome: ${home}\n`;
}

function licenceOf(id: string): string {
  const ids = Object.keys(LICENCES);
  if (ids.includes(id)) return id;
  throw new Refusal(`--licence: "${id}";${didYouMean(id, ids)} expected one of ${ids.join(', ')}`);
}

runCommand('new', run);
