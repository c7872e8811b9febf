import { describe, expect, it } from 'vitest';
import { adding, replacing, saidOf, type Change } from './saidOf.ts';

it('finds nothing wrong with the small publication as it is', () => {
  expect(saidOf({})).toBe('');
});

describe.each<[mistake: string, file: string, change: Change, expected: RegExp]>([
  // Text that authors paste.
  [
    'P <0.05',
    'article.mdx',
    replacing('P < 0.05', 'P <0.05'),
    /article\.mdx:8:3: <0\.05.*; expected a space behind </u,
  ],
  [
    'P<=0.05',
    'article.mdx',
    replacing('P < 0.05', 'P<=0.05'),
    /article\.mdx:8:2: <=0\.05.*; expected a space behind </u,
  ],
  [
    'a comment of HTML',
    'article.mdx',
    adding('<!-- later -->'),
    /:11:1|:12:1: <!-- later -->; expected a comment between \{\/\*/u,
  ],
  [
    'a formula',
    'article.mdx',
    adding('Here $h = \\lambda$.'),
    /12:6: \$h = \\lambda\$; expected words and plain letters/u,
  ],
  [
    'a formula with braces',
    'article.mdx',
    adding('$$S_{t} = 1$$'),
    /12:1: \$\$S_\{t\} = 1\$\$; expected words/u,
  ],
  [
    'front matter',
    'article.mdx',
    (text) => `---\ntitle: A\n---\n${text}`,
    /mdx:1:1: ---; expected no fields at the head.*series\.yaml.*edition\.yaml/u,
  ],
  [
    'curly quotes around a prop',
    'article.mdx',
    replacing('of="patients"', 'of=“patients”'),
    /3:12: <Stat of=“patients” \/>; expected straight quotes/u,
  ],
  [
    'German quotes around a prop',
    'article.mdx',
    replacing('of="patients"', 'of=„patients“'),
    /expected straight quotes/u,
  ],
  [
    'no quotes around a prop',
    'article.mdx',
    replacing('of="patients"', 'of=patients'),
    /3:12: <Stat of=patients \/>; expected quotes around the value/u,
  ],
  [
    'a note that is never closed',
    'article.mdx',
    replacing('</Note>', ''),
    /6:1: <Note>: never closed; expected/u,
  ],
  [
    'a figure that is never closed',
    'article.mdx',
    adding('<SurvivalFigure id="second">'),
    /12:1: <SurvivalFigure>: never closed; expected <SurvivalFigure … \/>/u,
  ],
  ['a note that is closed twice', 'article.mdx', adding('</Note>'), /12:1: <\/Note>: closes nothing/u],
  [
    'a line break of HTML',
    'article.mdx',
    adding('One<br>two'),
    /12:4: <br>: never closed; expected <br … \/>/u,
  ],
  ['a heading of the first rank', 'article.mdx', adding('# Results'), /12:1: # Results; expected two ##/u],
  ['an import', 'article.mdx', adding("import x from './x.js'"), /12:1: import x.*; expected no imports/u],
  [
    'an address in angle brackets',
    'article.mdx',
    adding('See <https://example.org>.'),
    /12:5: <https:\/\/example\.org>; expected an address in round brackets/u,
  ],
  [
    'a link to no page',
    'article.mdx',
    adding('See [that](../nowhere/).'),
    /12:5: \]\(\.\.\/nowhere\/\): no page of this site stands there/u,
  ],
  [
    'a link to a page with a slip',
    'article.mdx',
    adding('See [that](explor/).'),
    /Did you mean "\/explore\/"/u,
  ],
  [
    'a link to an exercise of a publication that has none',
    'article.mdx',
    adding('See [that](teach/first-step/).'),
    /12:5: \]\(teach\/first-step\/\): no page of this site stands there/u,
  ],
  [
    'the words of a template',
    'article.mdx',
    adding('[[What was done, in a sentence]] and TODO'),
    /12:1: \[\[What was done[\s\S]*12:38: TODO; expected your own words/u,
  ],
  [
    'UTF-16',
    'article.mdx',
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    /article\.mdx:1:1: UTF-16 or no text at all; expected UTF-8/u,
  ],
  [
    'figures of a record in a table',
    'article.mdx',
    adding('<PReadings id="p" />\n\n<FactsStory id="s" />\n\n<MissingItems id="m" />'),
    /12:1: <PReadings>: a table of patients[\s\S]*14:1: <FactsStory>: [\s\S]*16:1: <MissingItems>/u,
  ],
  [
    'a figure without its file',
    'article.mdx',
    adding('<ContextFigure id="c" />\n\n<Checklist id="k" />'),
    /12:1: <ContextFigure>: no series to compare with[\s\S]*14:1: <Checklist>: no checklist/u,
  ],
  [
    'a script',
    'article.mdx',
    adding('<script>go()</script>'),
    /12:1: <script>; expected text and components/u,
  ],
  [
    'a frame of another site',
    'article.mdx',
    adding('<iframe src="https://example.org" />'),
    /12:1: <iframe src=.*; expected text and components/u,
  ],
  [
    'a style of its own',
    'article.mdx',
    adding('<p style="color:red">Red</p>'),
    /12:1: <… style=…>; expected no style and no action/u,
  ],
  [
    'a citation of R Markdown',
    'article.mdx',
    adding('As shown [@kaplan1958, p. 3].'),
    /12:10: \[@kaplan1958, p\. 3\]; expected a key of the references: <Cite refs=/u,
  ],
  [
    'a note that stands nowhere',
    'article.mdx',
    adding('As planned.[^plan]'),
    /12:12: \[\^plan\]; expected a line below that begins with \[\^plan\]:/u,
  ],
  [
    'an address of mail in angle brackets',
    'article.mdx',
    adding('Write to <first@example.org>.'),
    /12:10: <first@example\.org>; expected an address of mail in round brackets/u,
  ],
  [
    'a figure that isn’t there',
    'article.mdx',
    adding('<See figure="flow" />'),
    /12:1: <See figure>: "flow" is not the id of a figure in this article\. Expected one of curve\./u,
  ],
  [
    'a table where there is none',
    'article.mdx',
    adding('<See table="doses" />'),
    /12:1: <See table>: "doses" is not the id of a table in this article\. There is none yet\./u,
  ],
  [
    'a number in braces',
    'article.mdx',
    adding('<Chart id="b" title="T" mark="histogram" x="age" alt="Bars" bins={4} />'),
    /^content\/small\/article\.mdx:12:1: <Chart bins>: \{4\}; expected text in quotes$/u,
  ],
  [
    'a component in small letters',
    'article.mdx',
    adding('<stat of="deaths" />'),
    /12:1: <stat>: a component begins with a capital; expected <Stat …>\./u,
  ],
  [
    'a note in small letters',
    'article.mdx',
    adding('<note>\n\nWords.\n\n</note>'),
    /^content\/small\/article\.mdx:12:1: <note>: a component begins with a capital; expected <Note …>\.$/u,
  ],
  [
    'a citation by the tag of HTML',
    'article.mdx',
    adding('So <cite refs="kaplan1958" />'),
    /12:4: <cite>: a component begins with a capital; expected <Cite …>\./u,
  ],
  [
    'a table by the tag of HTML',
    'article.mdx',
    adding('<table from="doses.csv" />'),
    /12:1: <table>: a component begins with a capital; expected <Table …>\./u,
  ],
  [
    'a picture in small letters',
    'article.mdx',
    adding('<picture src="a.png" alt="A liver" />'),
    /12:1: <picture>: a component begins with a capital/u,
  ],
  [
    'a tag that HTML hasn’t',
    'article.mdx',
    adding('One <emm>word</emm>'),
    /^content\/small\/article\.mdx:12:5: <emm>: neither a component nor a tag of HTML.* Did you mean [^\n]*"em"[^\n]*$/u,
  ],
  [
    'a prop of a component on a tag of HTML',
    'article.mdx',
    adding('One <span of="deaths">word</span>'),
    /12:5: <span of>: unknown prop "of" of a tag of HTML; expected id, /u,
  ],
  [
    'a heading without its space',
    'article.mdx',
    adding('##Results\n\nWords.'),
    /12:1: ##Results; expected a space behind ##: ## Results$/u,
  ],
  [
    'a heading with a line below it',
    'article.mdx',
    adding('Results\n=======\n\nWords.'),
    /12:1: Results, with === below it; expected ## before a heading: ## Results$/u,
  ],
  [
    'a heading without words',
    'article.mdx',
    adding('## \n\nWords.'),
    /12:1: ##; expected the words of a heading/u,
  ],
  [
    'a section without text',
    'article.mdx',
    adding('## Results\n\n{/* later */}\n\n## Discussion\n\nWords.'),
    /^content\/small\/article\.mdx:12:1: ## Results; expected text below this heading, or no heading$/u,
  ],
  [
    'a last section without text',
    'article.mdx',
    adding('## Results'),
    /12:1: ## Results; expected text below/u,
  ],
  [
    'a note without words',
    'article.mdx',
    adding('<Note></Note>'),
    /12:1: <Note>: without words; expected some between <Note> and <\/Note>/u,
  ],
  [
    'a term without words',
    'article.mdx',
    adding('A <Term of="x" />'),
    /12:3: <Term>: without words; expected some between <Term …> and <\/Term>/u,
  ],
  [
    'words in a number',
    'article.mdx',
    adding('<Stat of="deaths">six</Stat>'),
    /12:1: <Stat>: "six" between its tags would not be shown; expected <Stat … \/> alone/u,
  ],
  [
    'a tag in a text in quotes',
    'article.mdx',
    adding('<Aside title="On <em>x</em>">\n\nWords.\n\n</Aside>'),
    /12:1: <Aside title>: <em> in a text in quotes is shown as it stands; expected plain words/u,
  ],
  [
    'a work cited twice at once',
    'article.mdx',
    adding('<Cite refs="kaplan1958 kaplan1958" />'),
    /12:1: <Cite refs>: "kaplan1958" stands here twice; expected each key once/u,
  ],
  [
    'a note at the end that nothing marks',
    'article.mdx',
    adding('[^plan]: As planned.'),
    /12:1: \[\^plan\]: is marked nowhere, and would not be shown; expected \[\^plan\] in the text/u,
  ],
  [
    'a blank in an address',
    'article.mdx',
    adding('[z](https://example.org/a b)'),
    /12:1: \]\(https:\/\/example\.org\/a b\): a blank in an address makes it no link; expected https:\/\/example\.org\/a%20b/u,
  ],
  [
    'brackets the wrong way round',
    'article.mdx',
    adding('(w)[https://example.org]'),
    /12:1: \(w\)\[https:\/\/example\.org\]; expected the words in square brackets: \[w\]\(https:\/\/example\.org\)/u,
  ],
  [
    'a link to no place of the page',
    'article.mdx',
    adding('[y](#what-was-sen)'),
    /12:1: \]\(#what-was-sen\): nothing on this page has that name\. Did you mean "#what-was-seen"/u,
  ],
  [
    'a link of HTML to no page',
    'article.mdx',
    adding('<a href="../nowhere/">x</a>'),
    /12:1: \]\(\.\.\/nowhere\/\): no page of this site stands there/u,
  ],
  [
    'a link that runs a script',
    'article.mdx',
    adding('[x](javascript:alert)'),
    /12:1: \]\(javascript:alert\): an address that begins with "javascript:"; expected one that begins with https:\/\/ or mailto:/u,
  ],
  [
    'a DOI as an address',
    'article.mdx',
    adding('[x](doi:10.1000/182)'),
    /expected https:\/\/doi\.org\/10\.1000\/182/u,
  ],
  [
    'a citation of LaTeX',
    'article.mdx',
    adding('As shown \\citep{Kaplan1958, fay2013}.'),
    /12:10: \\citep\{Kaplan1958, fay2013\}; expected <Cite refs="kaplan1958 fay2013" \/>/u,
  ],
  [
    'a row with too many cells',
    'article.mdx',
    adding('| a | b |\n| --- | --- |\n| 1 | 2 | 3 |'),
    /14:1: 3 cells in a row of a table with 2 heads; expected 2, /u,
  ],
  [
    'a bar in code in a table',
    'article.mdx',
    adding('| a | b |\n| --- | --- |\n| `x|y` | 2 |'),
    /14:1: 3 cells in a row of a table with 2 heads/u,
  ],
  [
    'words of a template in angle brackets',
    'article.mdx',
    adding('By <your name here>.'),
    /^content\/small\/article\.mdx:12:4: <your name here>; expected your own words[^\n]*$/u,
  ],
  [
    'a tag in an alternative text',
    'article.mdx',
    adding('<Picture id="z" title="T" src="plan.png" alt="An oval with <b>x</b>" />'),
    /12:1: <Picture alt>: <b> in a text in quotes is shown as it stands; expected plain words\.$/mu,
  ],
  [
    'a line of hyphens with too few',
    'article.mdx',
    adding('| a | b | c |\n| --- | --- |\n| 1 | 2 | 3 |'),
    /^content\/small\/article\.mdx:13:1: 2 cells in the line below the heads of a table, which has 3; expected --- for each$/u,
  ],
  // The table and its dictionary.
  [
    'an empty table',
    'table.csv',
    () => '',
    /^content\/small\/table\.csv:1:1: empty; expected a line with the names of the columns[^\n]*$/u,
  ],
  [
    'two columns of one name',
    'table.csv',
    replacing('stage', 'sex'),
    /^content\/small\/table\.csv:1:1: two columns are called "sex"[^\n]*$/u,
  ],
  [
    'a level in capitals',
    'table.yaml',
    replacing('female: f', 'GN: f'),
    /table\.yaml:17:15: attributes\[0\]\.levels: "GN"; expected lower-case words joined by hyphens/u,
  ],
  [
    'no table beside its dictionary',
    'table.csv',
    () => null,
    /content\/small\/table\.csv:1:1: missing; expected this file/u,
  ],
  [
    'no dictionary beside the table',
    'table.yaml',
    () => null,
    /content\/small\/table\.yaml:1:1: missing; expected this file/u,
  ],
  ['a record beside a table', 'record.yaml', () => 'n: 3\n', /record\.yaml:1:1: stands beside a table/u],
  ['a cell that is no number', 'table.csv', replacing('3;7;', '3;seven;'), /table\.csv:4:3: months: /u],
  ['an unknown level', 'table.csv', replacing('4;8;died;f', '4;8;died;x'), /table\.csv:5:10: sex: /u],
  [
    'the same unknown level in many rows',
    'table.csv',
    (text) => text.replaceAll(';f;', ';w;'),
    /^content\/small\/table\.csv:2:10: sex: .*; and so in 5 more rows: 5, 6, 9, …\.$/u,
  ],
  [
    'NA without a word on it',
    'table.csv',
    replacing('1;3;died;f', '1;3;died;NA'),
    /table\.csv:2:10: sex: "NA"; expected a level of this column, or missing: \["NA"\]/u,
  ],
  [
    'an empty level without a word on it',
    'table.yaml',
    replacing("    missing: ['']\n", ''),
    /table\.csv:13:15: stage: ""; expected a level/u,
  ],
  [
    'a question mark for a level',
    'table.csv',
    replacing(';m;II;58', ';?;II;58'),
    /table\.csv:3:\d+: sex: "\?"; expected/u,
  ],
  [
    'an outcome that happened and hasn’t',
    'table.yaml',
    replacing('without: alive', 'without: [alive, Died]'),
    /^content\/small\/table\.yaml:\d+:\d+: event\.without\.1: "Died" is in happened and in without; expected it in one$/u,
  ],
  [
    'a value in two levels',
    'table.yaml',
    replacing('female: f', 'female: [f, m]'),
    /table\.yaml:17:\d+: attributes\.0\.levels\.male\.0: "m" is in female and in male; expected it in one/u,
  ],
  [
    'a value that leaves a level open and is one',
    'table.yaml',
    replacing("missing: ['']", "missing: ['', II]"),
    /attributes\.1\.missing\.1: "II" is in .* and in missing; expected it in one/u,
  ],
  [
    'an attribute twice',
    'table.yaml',
    replacing('  - id: stage', '  - id: sex'),
    /attributes\.1\.id: "sex" stands here a second time; expected each attribute once/u,
  ],
  // YAML.
  ['an empty file', 'series.yaml', () => '', /series\.yaml:1:1: nothing; expected keys with values/u],
  [
    'a key twice',
    'series.yaml',
    adding('title: Again'),
    /series\.yaml:\d+:1: title stands here a second time; expected each key once/u,
  ],
  [
    'a quote that is never closed',
    'edition.yaml',
    replacing("version: '1.0'", "version: '1.0"),
    /edition\.yaml:\d+:\d+: not valid YAML; expected lines that belong together/u,
  ],
  [
    'a year for a date',
    'references.yaml',
    replacing(/issued: .*/u, 'issued: 1958'),
    /\[0\]\.issued: 1958; expected the date as \{ date-parts: \[\[2017\]\] \}/u,
  ],
  [
    'authors in a line',
    'references.yaml',
    replacing(/ {2}author:\n.*\n.*\n/u, '  author: Kaplan EL\n'),
    /\[0\]\.author: "Kaplan EL"; expected a list of persons, each as \{ family: Kaplan/u,
  ],
  [
    'a file under another ending',
    'edition.yaml',
    () => null,
    /edition\.yaml:1:1: missing; expected this file: a publication needs it/u,
  ],
  [
    'a key that is misspelt',
    'series.yaml',
    replacing('    label: Sex', '    lable: Sex'),
    /^content\/small\/series\.yaml:\d+:5: groupings\[0\]: unknown key "lable"\. Did you mean "label"\?[^\n]*$/u,
  ],
  [
    'a number for words',
    'references.yaml',
    replacing(/ {2}DOI: /u, '  page: 0457\n  DOI: '),
    /references\.yaml:\d+:\d+: \[0\]\.page: 0457; expected words in quotes: "0457"$/u,
  ],
  [
    'a version without quotes',
    'edition.yaml',
    replacing(/version: .*/u, 'version: 1.10'),
    /edition\.yaml:\d+:\d+: version: 1\.10; expected a version in quotes: "1\.10"$/u,
  ],
  [
    'a space off',
    'series.yaml',
    replacing('    label: Sex', '   label: Sex'),
    /^content\/small\/series\.yaml:1\d:\d+: [^\n]*$/mu,
  ],
  [
    'a tab',
    'series.yaml',
    replacing('    label: Sex', '\tlabel: Sex'),
    /a tab at the beginning of a line; expected spaces/u,
  ],
  [
    'a missing brace',
    'series.yaml',
    replacing('[6, 12, 24] }', '[6, 12, 24]'),
    /series\.yaml:\d+:\d+: not valid YAML/u,
  ],
  [
    'a colon in a title',
    'series.yaml',
    replacing('title: Twelve', 'title: “A: B” twelve'),
    /series\.yaml:1:\d+: .*expected quotes around a value with a colon/u,
  ],
  [
    'no standing',
    'series.yaml',
    replacing(/^standing:.*\n/mu, ''),
    /series\.yaml:1:1: standing: missing; expected words/u,
  ],
  ['no paper', 'series.yaml', replacing(/^paper:.*\n/mu, ''), /series\.yaml:1:1: paper: missing; expected/u],
  [
    'levels as a text',
    'series.yaml',
    replacing(/levels:\n.*\n.*\n/u, 'levels: women, men\n'),
    /levels: "women, men"; expected a list/u,
  ],
  [
    'a reference without a year',
    'references.yaml',
    replacing(/^.*issued.*\n/mu, ''),
    /references\.yaml:1:\d+: \[0\]\.issued: nothing; expected the year/u,
  ],
  [
    'a reference without authors',
    'references.yaml',
    replacing(/ {2}author:\n.*\n.*\n/u, ''),
    /\[0\]\.author: nothing; expected the authors/u,
  ],
  [
    'the words of a template in a value',
    'edition.yaml',
    replacing('given: First', 'given: "[[Given name]]"'),
    /edition\.yaml:2:13: \[\[Given name\]\]; expected your own words/u,
  ],
  [
    'a character by a name that it hasn’t',
    'article.mdx',
    adding('Five&nbps;years.'),
    /12:5: &nbps;; expected the name of a character, .*Did you mean "nbsp"/u,
  ],
  [
    'no words at all',
    'article.mdx',
    () => '{/* to be written */}\n',
    /article\.mdx:1:1: nothing; expected the text/u,
  ],
  [
    'a file by a name that nobody reads',
    'glosary.yaml',
    () => '- id: a\n',
    /glosary\.yaml:1:1: a file that a publication doesn’t have; expected one of .*Did you mean "glossary\.yaml"/u,
  ],
  [
    'an article that ends in .md',
    'opening.md',
    () => 'Words.\n',
    /opening\.md:1:1: a file that .*Did you mean "opening\.mdx"/u,
  ],
])('%s', (_, file, change, expected) => {
  it('is refused with its place and what is expected, in words', () => {
    const said = saidOf({ [file]: change });
    expect(said).toMatch(expected);
    expect(said).not.toMatch(/Implicit keys|Nested mappings|Unexpected|Invalid|ENOENT|undefined|^\s+at /mu);
    for (const line of said.split('\n')) expect(line).toMatch(/^content\/small\/[\w.-]+:\d+:\d+: /u);
  });
});

it('accepts what a spreadsheet and an editor add to a file', () => {
  expect(
    saidOf({
      'references.yaml': (text) => `\ufeff${text}`,
      'edition.yaml': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
      'table.csv': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}\r\n\r\n`,
      'article.mdx': adding(
        'P < 0.05, 5 $ a day, and <em>so</em> on, H<sub>2</sub>O<br />[there](#what-was-seen), [then](#there-were), [here](https://example.org "A title").[^a]\n\n[^a]: A note.\n\n## Rows\n\n### Small\n\n| a | b |\n| --- | --- |\n| 1 \\| 2 | 3 |\n| 4 |\n\n{/* a comment with [[words]] */}',
      ),
    }),
  ).toBe('');
});

it('reads values of a table as they are written, figures too', () => {
  expect(
    saidOf({
      'table.yaml': replacing('{ female: f, male: m }', '{ female: 01, male: 1.0 }'),
      'table.csv': (text) => text.replaceAll(';f;', ';01;').replaceAll(';m;', ';1.0;'),
    }),
  ).toBe('');
});

it('says all faults of all files at once', () => {
  const said = saidOf({
    'series.yaml': replacing('knownAtTimeZero: true', 'knownAtTimeZero: "yes"'),
    'edition.yaml': replacing('0097', '0096'),
    'table.yaml': replacing('time: months', 'time: monts'),
    'article.mdx': (text) => `${text.replace('<Note>', '<Nota>')}\n# One\n`,
    'references.yaml': replacing('DOI: 10', 'DOI: x10'),
    'glossary.yaml': () => '- id: a\n',
  });
  for (const part of [
    /series\.yaml:\d+:\d+: groupings\[0\]\.knownAtTimeZero: "yes"; expected true or false/u,
    /edition\.yaml:\d+:\d+: authors\[0\]\.orcid/u,
    /article\.mdx:\d+:\d+: # One/u,
    /article\.mdx:\d+:\d+: <Nota>: unknown component\. Did you mean "Note"/u,
    /references\.yaml:\d+:\d+: \[0\]\.DOI/u,
    /glossary\.yaml:\d+:\d+: \[0\]/u,
  ])
    expect(said).toMatch(part);
});
