import { describe, expect, it } from 'vitest';
import { adding, replacing, saidOf, type Change } from './saidOf.ts';

/** What would give a library away. */
const NOT_OURS = /Invalid|Unexpected|Expected '|received undefined|ENOENT|undefined|\[object|^\s+at /mu;

const KAPLAN = `@article{kaplan1958,
  author = {Kaplan, Edward L and Meier, Paul},
  title = {Nonparametric estimation from incomplete observations},
  journal = {Journal of the American Statistical Association},
  year = {1958}
}
`;
const RIS =
  'TY  - JOUR\nID  - kaplan1958\nAU  - Kaplan, Edward L\nTI  - Nonparametric estimation\nPY  - 1958\nER  - \n';

type Case = readonly [
  mistake: string,
  name: 'small' | 'written' | 'abstract',
  changes: Readonly<Record<string, Change>>,
  expected: RegExp,
];

const inText = (mistake: string, words: string, expected: RegExp): Case => [
  mistake,
  'small',
  { 'article.mdx': adding(words) },
  expected,
];
const inFile = (
  mistake: string,
  file: string,
  passage: string | RegExp,
  by: string,
  expected: RegExp,
  name: Case[1] = 'small',
): Case => [mistake, name, { [file]: replacing(passage, by) }, expected];
const inBib = (mistake: string, passage: string, by: string, expected: RegExp): Case => [
  mistake,
  'small',
  { 'references.yaml': () => null, 'references.bib': () => KAPLAN.replace(passage, by) },
  expected,
];
const inRis = (mistake: string, passage: string | RegExp, by: string, expected: RegExp): Case => [
  mistake,
  'small',
  { 'references.yaml': () => null, 'references.ris': () => RIS.replace(passage, by) },
  expected,
];
const EXERCISE = 'exercises/3-first-step.mdx';

describe.each<Case>([
  // Words of a text.
  inText(
    'a note whose words begin in the line of its tag',
    '<Note>Words\n\nMore</Note>',
    /12:1: <Note>: begins or ends amid other text; expected <Note> and <\/Note>/u,
  ),
  inText(
    'a note in an item of a list',
    '- <Note>\n\nwords\n\n</Note>',
    /12:3: <Note>: begins or ends amid other text/u,
  ),
  inText(
    'a prop with a slip that is needed',
    '<Cite ref="kaplan1958" />',
    /12:1: <Cite ref>: unknown prop "ref"\. Did you mean "refs"\?/u,
  ),
  inText(
    'commas between keys',
    '<Cite refs="kaplan1958, fay2013" />',
    /<Cite refs>: "kaplan1958, fay2013"; expected keys of the references with blanks between them: "kaplan1958 fay2013"\./u,
  ),
  inText(
    'letters on both sides of a sign',
    'where a<b and c>d',
    /12:8: <b and c>: no tag; expected a space behind </u,
  ),
  inText(
    'a tag that another closes',
    '<Note>\n\nWords.\n\n</Aside>',
    /16:1: <\/Aside>: closes nothing; expected <\/Note>, for the <Note> of line 12/u,
  ),
  inText(
    'tags that cross',
    '<Aside title="A">\n\n<Note>\n\nWords.\n\n</Aside>\n\n</Note>',
    /18:1: <\/Aside>: before <Note> of line 14 is closed; expected <\/Note> first/u,
  ),
  inText(
    'a note that is never closed',
    '<Note>\n\nWords.',
    /12:1: <Note>: never closed; expected <\/Note> behind the words that stand in it$/u,
  ),
  inText('a formula over lines', '$$\nS(t) = 1\n$$', /12:1: \$\$; expected words and plain letters/u),
  inText('a formula in brackets', 'With \\(x\\) left.', /12:6: \\\(x\\\); expected words and plain letters/u),
  inText(
    'a brace',
    'The set {1, 2}.',
    /12:9: \{1, 2\}; expected no braces: .* a brace that is meant has a backslash before it/u,
  ),
  inText(
    'a comment that is never closed',
    '{/* later',
    /12:1: \{\/\* later; expected a comment to end with \*\/\}/u,
  ),
  inText(
    'a link of Quarto',
    'See @fig-curve.',
    /12:5: @fig-curve; expected a link to a figure or a table: <See figure=/u,
  ),
  inText(
    'a bare citation of Quarto',
    'As @kaplan1958 showed.',
    /12:4: @kaplan1958; expected <Cite refs="kaplan1958" \/>/u,
  ),
  inText(
    'a block of Quarto',
    '::: {.callout-note}\nWords.\n:::',
    /12:1: ::: \{\.callout-note\}; expected words that stand apart between <Note>/u,
  ),
  inText('code of Quarto', '```{r}\nplot(x)\n```', /12:1: ```\{r\}; expected <Stat of="…" \/> for a number/u),
  inText('code of R in a line', 'There were `r nrow(d)`.', /12:12: `r nrow\(d\)`; expected <Stat/u),
  inText('a command of LaTeX', 'It is \\textbf{so}.', /12:7: \\textbf\{so\}; expected Markdown: \*stress\*/u),
  inText(
    'a tag of a word processor',
    '<o:p>Words</o:p>',
    /12:1: <o:p>; expected no tags of another program/u,
  ),
  inText(
    'a link without an address',
    'See [that]().',
    /12:5: \[that\]\(\); expected an address in the brackets/u,
  ),
  inText('a list by dots', '• one', /12:1: • one; expected a hyphen and a blank before each item/u),
  inText(
    'a heading two ranks down',
    '#### Deep\n\nWords.',
    /12:1: #### Deep; expected ###, one rank below the heading above it/u,
  ),
  inText(
    'a table without its line',
    '| a | b |\n| 1 | 2 |',
    /12:1: \| a \| b \|; expected the line \| --- \| --- \| below the heads of a table/u,
  ),
  inText(
    'a note at the end without words',
    'As.[^a]\n\n[^a]:',
    /14:1: \[\^a\]: has no words; expected the note behind it/u,
  ),
  inText(
    'a note at the end without its colon',
    'As.[^a]\n\n[^a] One.',
    /14:1: \[\^a\]; expected a colon behind it/u,
  ),
  inText('a note of Pandoc', 'As.^[A note.]', /12:4: \^\[A note\.\]; expected a mark, \[\^a\]/u),
  inText(
    'a quote in a tag that is never closed',
    '<Stat of="patients />',
    /12:1: .*; expected every quote that is opened in a tag to be closed in it/u,
  ),
  inText(
    'words in braces',
    '<Stat of={"patients"} />',
    /<Stat of>: \{"patients"\}; expected text in quotes: of="patients"$/u,
  ),
  inText('a number that is to come', 'There were XX patients.', /12:12: XX; expected your own words/u),
  [
    'fields at the head, as in TOML',
    'small',
    { 'article.mdx': (text) => `+++\ntitle = "A"\n+++\n\n${text}` },
    /mdx:1:1: \+\+\+; expected no fields at the head/u,
  ],
  [
    'a sign that a Mac of old ends lines with, and a mistake',
    'small',
    { 'article.mdx': (text) => `${text}\n<Note>\n`.replaceAll('\n', '\r') },
    /article\.mdx:12:1: <Note>: never closed/u,
  ],
  // Fields.
  inFile(
    'an ORCID without hyphens',
    'edition.yaml',
    '0000-0002-1825-0097',
    '0000000218250097',
    /orcid: "0000000218250097"; expected an ORCID, such as/u,
  ),
  inFile(
    'authors as words',
    'edition.yaml',
    /authors:[\s\S]*?version/u,
    'authors:\n  - First Author\nversion',
    /authors\[0\]: "First Author"; expected keys with values: name, given, family/u,
  ),
  inFile(
    'an address that is none',
    'edition.yaml',
    "['Department of Surgery, Example Hospital']",
    '[{ name: Example, ror: 02e16g702 }]',
    /ror: "02e16g702"; expected an address of the Research Organization Registry: https:\/\/ror\.org\/02e16g702/u,
  ),
  inFile(
    'one author twice',
    'edition.yaml',
    'given: Second',
    'given: First',
    /authors\[1\]\.family: "Author"; expected each author once/u,
  ),
  inFile(
    'a degree in a name',
    'edition.yaml',
    'family: Author',
    'family: Author MD',
    /authors\[0\]\.family: "Author MD"; expected the name alone, without degrees/u,
  ),
  inFile(
    'an address in the place of a DOI',
    'edition.yaml',
    'keywords:',
    'doi: https://doi.org/10.1000/182\nkeywords:',
    /doi: "https:\/\/doi\.org\/10\.1000\/182"; expected the DOI alone, without address and signs around it: 10\.1000\/182/u,
  ),
  inFile(
    'one level alone',
    'series.yaml',
    /\n.*label: Men.*/u,
    '',
    /levels: a list of one; expected at least two levels/u,
  ),
  inFile(
    'an id in capitals',
    'series.yaml',
    '- id: sex',
    '- id: Sex',
    /id: "Sex"; expected lower-case words joined by hyphens: sex/u,
  ),
  inFile(
    'a unit in the place of words on time',
    'series.yaml',
    /time: .*/u,
    'time: months',
    /time: "months"; expected keys with values: one, many, zero, perYear, landmarks/u,
  ),
  inFile(
    'a grouping twice',
    'series.yaml',
    '- id: stage',
    '- id: sex',
    /id: "sex" stands here a second time/u,
  ),
  inFile(
    'one word for both ends',
    'series.yaml',
    'without: alive',
    'without: died',
    /outcome\.without: "died"; expected other words/u,
  ),
  inFile(
    'a paper that is no key',
    'series.yaml',
    'paper: null',
    'paper: none',
    /paper: "none" is not a key of the references\. Expected null for a series that appears here first, or one of kaplan1958/u,
  ),
  inFile(
    'a story of a table',
    'series.yaml',
    'everyone:',
    'story:\n  - { title: One, ids: [n] }\neveryone:',
    /story: a table states nothing that could be told step by step/u,
  ),
  inFile(
    'a tag in a title',
    'series.yaml',
    'title: Twelve',
    'title: <em>Twelve</em>',
    /title: "<em>.*; expected plain words: <em> would be printed as it stands/u,
  ),
  inFile(
    'semicolons in braces',
    'series.yaml',
    'one: death, many',
    'one: death; many',
    /series\.yaml:9:17: death; many: deaths; expected commas in the place of semicolons: death, many: deaths/u,
  ),
  inFile(
    'a year by the name of another format',
    'references.yaml',
    /issued: .*/u,
    'year: 1958',
    /unknown key "year"\. Did you mean "issued"\?/u,
  ),
  inFile(
    'a date in one pair of brackets',
    'references.yaml',
    '[[1958]]',
    '[1958]',
    /date-parts\[0\]: 1958; expected a date in two pairs of brackets/u,
  ),
  [
    'works by their keys',
    'small',
    { 'references.yaml': (text) => text.replace(/^- id: (.*)\n {2}/u, '$1:\n  ') },
    /references\.yaml:1:1: kaplan1958:; expected a list, each of it behind a hyphen$/u,
  ],
  inFile(
    'a share in the place of a percentage',
    'context.yaml',
    '{ value: 50 }',
    '{ value: 0.5 }',
    /survival3\.value: 0\.5; expected a percentage, 50 where a share of 1 was meant/u,
    'abstract',
  ),
  inFile(
    'survival that rises',
    'context.yaml',
    'survival5: { value: 30 }',
    'survival5: { value: 80 }',
    /survival5\.value: 80; expected no more than the 50 before it/u,
    'abstract',
  ),
  // Records.
  inFile(
    'a claim with a slip',
    'record.yaml',
    'count: {',
    'cuont: {',
    /unknown key "cuont"; expected one of .* Did you mean "count"\?/u,
    'abstract',
  ),
  inFile(
    'an attribute with a slip',
    'record.yaml',
    'where: { resection: complete }',
    'where: { resektion: complete }',
    /unknown attribute "resektion".* Did you mean "resection"\?/u,
    'abstract',
  ),
  inFile(
    'a choice with a slip',
    'record.yaml',
    'value: log-rank\n',
    'value: logrank\n',
    /assumptions\.0\.value: "logrank" is not one of its choices.* Did you mean "log-rank"\?/u,
    'abstract',
  ),
  inFile(
    'nobody',
    'record.yaml',
    'exactly: 6 } }',
    'exactly: 0 } }',
    /patients\.exactly: expected at least one patient, received 0/u,
    'abstract',
  ),
  inFile(
    'a P value that was only said to be smaller',
    'record.yaml',
    "printed: '0.02'",
    "printed: '<0.02'",
    /printed: expected "below: 0\.02" in the place of "printed"/u,
    'abstract',
  ),
  inFile(
    'a step of nothing',
    'record.yaml',
    '{ assumed: whole-months }',
    '0',
    /step\.units: expected more than 0/u,
    'abstract',
  ),
  inFile(
    'levels as a list',
    'record.yaml',
    /levels: \{[^}]*\}/u,
    'levels: [a, b]',
    /levels: expected levels with their words: \{ left: left, right: right \}/u,
    'abstract',
  ),
  inFile(
    'facts by their names',
    'record.yaml',
    /facts:\n {2}- id: n\n/u,
    'facts:\n  n:\n',
    /record\.yaml:\d+:3: - id: .*; expected a key here as in the lines above/u,
    'abstract',
  ),
  // Tables.
  inFile(
    'a quote that is never closed',
    'table.csv',
    '3;7;died',
    '3;7;"died',
    /table\.csv:4:1: Expected quotes in pairs around a cell\./u,
  ),
  inFile(
    'a time that went on, of somebody who died',
    'table.csv',
    '3;7;',
    '3;7+;',
    /table\.csv:4:3: months: "7\+" says that the time went on, and “died” that it ended/u,
  ),
  inFile(
    'a value too many',
    'table.csv',
    '3;7;died;m',
    '3;7;8;died;m',
    /table\.csv:4:1: “7 values”; expected 6/u,
  ),
  inFile(
    'another name of a column',
    'table.csv',
    'months',
    'Months',
    /columns\.months: "months" is not a column of table\.csv\. Did you mean "Months"\?/u,
  ),
  inFile(
    'a column without a name',
    'table.csv',
    'stage;age',
    'stage;',
    /table\.csv:1:1: column F has no name, and holds values such as "61"/u,
  ),
  inFile(
    'another unit',
    'series.yaml',
    'one: month, many: months',
    'one: year, many: years',
    /table\.yaml:10:7: time: "months" says by its name that times are counted in another unit/u,
  ),
  inFile(
    'a word among the numbers of a chart',
    'table.csv',
    'III;70;6,8;35',
    'III;70;6,8;n.e.',
    /<Chart y>: "response" holds words, such as "n\.e\." in line 4 of table\.csv/u,
    'written',
  ),
  inFile(
    'a way in the place of a name',
    'article.mdx',
    'from="doses.csv"',
    'from="data/doses.csv"',
    /<Table from>: "data\/doses\.csv"; expected its name alone: "doses\.csv"\./u,
    'written',
  ),
  inFile(
    'a file in capitals',
    'article.mdx',
    'from="doses.csv"',
    'from="Doses.csv"',
    /<Table from>: "Doses\.csv" is not in the folder data.* Did you mean "doses\.csv"/u,
    'written',
  ),
  inFile(
    'semicolons between columns',
    'article.mdx',
    'from="doses.csv"',
    'from="doses.csv" columns="Drug; Days"',
    /<Table columns>: "Drug; Days"; expected commas between the columns: "Drug, Days"/u,
    'written',
  ),
  inFile(
    'two columns of one name in a file',
    'data/course.csv',
    'week,marker',
    'week,week',
    /data\/course\.csv:1:1: two columns are called "week"/u,
    'written',
  ),
  inFile(
    'a mark that there isn’t',
    'article.mdx',
    'mark="histogram"',
    'mark="box"',
    /<Chart mark>: "box"; expected one of bar, dot, histogram, line, waterfall\.$/u,
    'written',
  ),
  // Pictures.
  inFile(
    'a picture in capitals',
    'article.mdx',
    'src="plan.png"',
    'src="Plan.png"',
    /<Picture src>: "Plan\.png" is not in the folder pictures.* Did you mean "plan\.png"/u,
    'written',
  ),
  inFile(
    'no alternative text',
    'article.mdx',
    / {2}alt="An oval, the.*\n/u,
    '',
    /<Picture alt>: missing; expected text in quotes: what is seen, for whoever can’t see it/u,
    'written',
  ),
  inFile(
    'a title as alternative text',
    'article.mdx',
    /alt="An oval, the[^"]*"/u,
    'alt="The plan of the operation"',
    /<Picture alt>: "The plan of the operation" is its title too/u,
    'written',
  ),
  [
    'a folder by another name',
    'small',
    { 'images/plan.png': () => 'x' },
    /content\/small\/images:1:1: a folder that isn’t read; expected it to be called pictures/u,
  ],
  // Files by other names.
  [
    'an article that ends in .md',
    'small',
    { 'article.mdx': () => null, 'article.md': () => 'Words.\n' },
    /article\.mdx:1:1: missing; expected this file, and article\.md stands there/u,
  ],
  [
    'works by another name',
    'small',
    { 'references.yaml': () => null, 'library.bib': () => KAPLAN },
    /references\.bib:1:1: missing; expected this file, and library\.bib stands there/u,
  ],
  [
    'a table of a spreadsheet beside the table',
    'small',
    { 'table.xlsx': () => 'PK' },
    /table\.xlsx:1:1: a file that a publication doesn’t have/u,
  ],
  // Works of reference managers.
  inBib(
    'a comma that is missing',
    'Paul},',
    'Paul}',
    /references\.bib:2:1: author = .*; expected a comma at its end, since title follows/u,
  ),
  inBib(
    'a brace that is missing',
    '{1958}\n}',
    '{1958}\n',
    /references\.bib:\d:1: a brace of this work never closed/u,
  ),
  inBib('no key', '{kaplan1958,', '{', /references\.bib:1:1: @article\{; expected a key behind the bracket/u),
  inBib(
    'a field twice',
    '  year',
    '  year = {1957},\n  year',
    /references\.bib:6:1: year stands in this work a second time/u,
  ),
  inBib('a year that is none', '{1958}', '{in press}', /kaplan1958\.issued: "in press"; expected the year/u),
  inBib(
    'commas between authors',
    'Kaplan, Edward L and Meier, Paul',
    'Kaplan EL, Meier P',
    /kaplan1958\.author\.0: .*; expected one person/u,
  ),
  inRis(
    'a work without its end',
    /ER.*\n/u,
    '',
    /references\.ris:1:1: a work without its end; expected a line "ER {2}- "/u,
  ),
  inRis(
    'a type that there isn’t',
    'JOUR',
    'JOURN',
    /references\.ris:1:1: "JOURN" is no type of RIS\. Did you mean "JOUR"\?/u,
  ),
  inRis(
    'one blank before a hyphen',
    'TY  -',
    'TY -',
    /references\.ris:1:1: TY - JOUR; expected two blanks before the hyphen: TY {2}- JOUR/u,
  ),
  // Exercises.
  inFile(
    'a kind with a slip',
    EXERCISE,
    'kind: number',
    'kind: numbr',
    /ask\.kind: "numbr"; expected kind: one of .* Did you mean "number"\?/u,
    'abstract',
  ),
  inFile(
    'no explanation',
    EXERCISE,
    /\n---\n[\s\S]*$/u,
    '\n---\n',
    /nothing below the second line of hyphens; expected the explanation/u,
    'abstract',
  ),
  inFile(
    'a blank behind the hyphens',
    EXERCISE,
    '\n---\n',
    '\n--- \n',
    /:\d+:1: a line of hyphens that is none; expected three/u,
    'abstract',
  ),
  [
    'an exercise that ends in .md',
    'abstract',
    { 'exercises/9-new.md': () => '---\n' },
    /exercises\/9-new\.md:1:1: is read under no such name; expected 9-new\.mdx/u,
  ],
])('%s', (_, name, changes, expected) => {
  it('is said once, in its place and in plain words', () => {
    const said = saidOf(changes, name);
    expect(said).toMatch(expected);
    expect(said).not.toMatch(NOT_OURS);
    expect(said.split('\n')).toHaveLength(1);
    expect(said).toMatch(new RegExp(`^content/${name}/[\\w./-]+:\\d+:\\d+: `, 'u'));
  });
});

it('accepts what is written in another way, and can be meant in one alone', () => {
  expect(
    saidOf({
      'article.mdx': (text) =>
        `${text}\nA brace \\{so\\}, a sign \\<so, a note.[^Plan]\n\n[^plan]: Capitals don’t matter.\n`.replaceAll(
          '\n',
          '\r',
        ),
      'edition.yaml': replacing('0000-0002-1825-0097', 'http://orcid.org/0000-0002-1825-0097'),
    }),
  ).toBe('');
  expect(saidOf({ 'article.mdx': replacing('reference="-30 20"', 'reference="−30 20"') }, 'written')).toBe(
    '',
  );
  expect(saidOf({ 'pictures/Thumbs.db': () => 'x', 'data/~$doses.csv': () => 'x' }, 'written')).toBe('');
});
