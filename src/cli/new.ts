// A new publication, from a table of patients or from an abstract: npm run -s new -- NAME [--table FILE | --abstract]
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import type { Series } from '../cohort/Series.ts';
import { contentProblems } from '../layouts/contentProblems.ts';
import { ContentError } from '../publication/ContentError.ts';
import { LICENCES } from '../publication/licences.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { didYouMean } from '../publication/nearest.ts';
import { Answers, someWords } from './new/Answers.ts';
import { articleText } from './new/articleText.ts';
import { authorOf } from './new/authorOf.ts';
import { plainId } from './new/plainIds.ts';
import { editionText } from './new/editionText.ts';
import { recordText } from './new/recordText.ts';
import { readTableAnswers } from './new/readTableAnswers.ts';
import { seriesText } from './new/seriesText.ts';
import { tableText } from './new/tableText.ts';
import { readArguments } from './readArguments.ts';
import { readTableText } from './readTableText.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';

const usage = `new NAME [--table FILE | --abstract] [options]

Makes content/NAME: a publication that builds, with what each field is for. Whatever isn't given as an option is asked for.

  --title TEXT        the title of the page
  --author LINE       an author, for each one; "First Author; 0000-0002-1825-0097; Department, Hospital; first@example.org", where only
                      the name is needed, and whoever has an address of mail is a corresponding author; "group: NAME" for a group
  --zero TEXT         what time is counted from, such as "the operation"
  --licence ID        CC-BY-4.0 unless another is named

From a table, whose columns are recognised:
  --table FILE        the table, as a spreadsheet or a statistics program saved it
  --time COL, --event COL=VALUE,…, --censored VALUE,…, --id COL
                      where the columns are not recognised, or wrongly; as for analyze
  --by COL,…          the columns that split the patients
  --known COL,…       those of them that were known at the start of follow-up, where their names don't tell

From an abstract:
  --patients N, --events N, --longest N
                      how many patients, how many of them with the outcome, and the longest follow-up
  --unit UNIT         day, week, month or year
  --split TEXT        what splits the patients: "side: left, right"
  --paper-title TEXT, --paper-author "Family, Given" (for each one), --paper-journal TEXT, --paper-year YEAR, --paper-doi DOI

Exit code: 0 when the folder is made, 2 when something is missing or can't be understood; then nothing is written.

Example: npm run -s new -- leukaemia --table public/examples/freireich1963.csv --title "Two treatments" --author "First Author" --zero remission`;

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
  const { values, positionals } = readArguments(args, OPTIONS, usage);
  if (values.help) return usage;
  const [name, ...others] = positionals;
  if (name === undefined || others.length > 0) throw new Refusal(`expected one name\n\n${usage}`);
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(name))
    throw new Refusal(
      `"${name}"; expected lower-case words joined by hyphens, such as ${plainId(name, 'series')}`,
    );
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
  // A file that can't be read is told before anything is asked.
  if (path !== '') readTableText(path);
  const title = answers.one('title', 'The title of the page:', someWords);
  const authors = answers.several(
    'author',
    'The first author (given and family name; then, each after a semicolon and if you like, ORCID, affiliations, mail):',
    'The next author (an empty line if there is none):',
    authorOf,
  );
  const zero = answers.one('zero', 'What is time counted from? (such as: the operation)', someWords);
  const base = wordsOf(title, zero);
  const files =
    path === ''
      ? fromAbstract(base, answers)
      : fromTable(path, base, answers, { ...values, groupings: values.by, by: undefined });
  const today = new Date().toISOString().slice(0, 10);
  const first = existsSync(join('content', 'site.yaml')) ? {} : { '../site.yaml': siteText(name) };
  const all = { ...files, ...first, 'edition.yaml': editionText(authors, licence, today) };
  mkdirSync(home, { recursive: true });
  for (const [file, content] of Object.entries(all)) writeFileSync(join(home, file), content);
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
    `If the site is to open with it, name it in content/site.yaml: home: ${name}`,
  ].join('\n');
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

/** The words of a series that nothing is known of yet but its title and what time is counted from. */
function wordsOf(title: string, zero: string): Series {
  return {
    ...{ title, subtitle: `${title}: every curve, table and number computed from the data.`, paper: null },
    standing: 'For reading and teaching; not medical advice.',
    disclaimer: ['This page is not medical advice, and not a guideline for anybody’s treatment.'],
    time: { one: 'month', many: 'months', zero, perYear: 12, landmarks: [] },
    outcome: { one: 'death', many: 'deaths', happened: 'died', without: 'alive' },
    ...{ everyone: 'All patients', groupings: [], story: [] },
  };
}

function fromTable(
  path: string,
  base: Series,
  answers: Answers,
  options: Parameters<typeof readTableAnswers>[1],
): Record<string, string> {
  const { read, mapping, meaning } = readTableAnswers(path, options, answers, base);
  return {
    'table.csv': readTableText(path).text,
    'table.yaml': tableText(read, mapping, meaning),
    'series.yaml': seriesText(meaning.series),
    'references.yaml': '# The works that the text cites, in the names of CSL.\n[]\n',
    'article.mdx': articleText(meaning.series, true),
  };
}

function fromAbstract(base: Series, answers: Answers): Record<string, string> {
  const count = (answer: string): number => {
    if (!/^\d+$/u.test(answer)) throw new Refusal(`"${answer}"; expected a whole number`);
    return Number(answer);
  };
  const units = ['day', 'week', 'month', 'year'];
  const unit = answers.one('unit', 'The unit of time? (day, week, month or year)', (answer) => {
    const one = answer.trim().toLowerCase().replace(/s$/u, '');
    if (!units.includes(one)) throw new Refusal(`"${answer}"; expected day, week, month or year`);
    return one;
  });
  const patients = answers.one('patients', 'How many patients?', count);
  const events = answers.one('events', 'How many of them died?', (answer) => {
    if (count(answer) > patients)
      throw new Refusal(`${answer} of ${patients}; expected no more than there are`);
    return count(answer);
  });
  const longest = answers.one('longest', `The longest follow-up, in ${unit}s?`, (answer) => {
    if (count(answer) < 1) throw new Refusal(`${answer}; expected at least 1`);
    return count(answer);
  });
  const [label, levels] = answers.one(
    'split',
    'What splits the patients? (such as: side: left, right)',
    (answer) => {
      const [, what = '', list = ''] = /^([^:]+):(.+)$/u.exec(answer) ?? [];
      const words = list.split(',').map((word) => word.trim());
      if (words.length < 2 || words.length > 4 || words.some((word) => word === ''))
        throw new Refusal(
          `"${answer}"; expected a name, a colon and two to four words, such as side: left, right`,
        );
      return [what.trim(), words] as const;
    },
  );
  const paper = {
    id: 'paper',
    type: 'article-journal',
    title: answers.one('paper-title', 'The title of the paper:', someWords),
    author: answers.several(
      'paper-author',
      'Its first author (Family, Given):',
      'The next (an empty line if there is none):',
      (answer) => {
        const [family = '', given = ''] = answer.split(',').map((part) => part.trim());
        if (family === '' || given === '')
          throw new Refusal(`"${answer}"; expected the family name, a comma, the given name`);
        return { family, given };
      },
    ),
    'container-title': answers.one('paper-journal', 'Its journal:', someWords),
    issued: { 'date-parts': [[answers.one('paper-year', 'Its year:', count)]] },
    DOI: answers.one('paper-doi', 'Its DOI (such as 10.1000/182):', (answer) => {
      const doi = answer.replace(/^https?:\/\/(?:dx\.)?doi\.org\//u, '');
      if (!/^10\.\d{4,9}\/\S+$/u.test(doi))
        throw new Refusal(`"${answer}"; expected a DOI, such as 10.1000/182`);
      return doi;
    }),
  };
  const series: Series = {
    ...base,
    paper: paper.id,
    standing: 'Independent of the authors of the paper. Made from its abstract only; not medical advice.',
    disclaimer: [
      ...base.disclaimer,
      'It is independent work: not affiliated with the authors of the paper and not endorsed by them. It was made from the abstract; no row of a table on this page stands for a person.',
    ],
    time: {
      ...{ one: unit, many: `${unit}s`, zero: base.time.zero },
      perYear: unit === 'month' ? 12 : null,
      landmarks: [...new Set([longest / 4, longest / 2].map((time) => Math.max(1, Math.round(time))))],
    },
    groupings: [
      {
        ...{ id: plainId(label, 'column'), label, definition: `${label}, as the abstract has it.` },
        ...{ knownAtTimeZero: true, caution: null },
        levels: levels.map((level) => ({
          ...{
            id: plainId(level, 'level'),
            label: level,
            one: `patient with ${label} ${level}`,
            many: `patients with ${label} ${level}`,
          },
        })),
      },
    ],
  };
  return {
    'record.yaml': recordText(series, { patients, events, longest }),
    'series.yaml': seriesText(series),
    'references.yaml': `# The works that the text cites, in the names of CSL; "paper" is the one that this is about.\n${stringify([paper], { lineWidth: 0 })}`,
    'article.mdx': articleText(series, false),
  };
}

runCommand('new', run);
