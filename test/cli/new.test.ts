import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkArticle } from '../../src/publication/checkArticle.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { authorOf } from '../../src/cli/new/authorOf.ts';
import { plainId } from '../../src/cli/new/plainIds.ts';

const program = (name: string) => fileURLToPath(new URL(`../../src/cli/${name}.ts`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'new-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeAll(() => {
  mkdirSync(join(folder, 'content'));
});

function run(name: string, args: readonly string[], input = '') {
  const { stdout, stderr, status } = spawnSync(process.execPath, [program(name), ...args], {
    ...{ encoding: 'utf8', cwd: folder, input },
  });
  return { stdout, stderr, status };
}

const TABLE = `Pat;Zeit;Status;Größe;Seite;Alter
1;3,5;dead;groß;links;61
2;5;alive;klein;rechts;58
3;7;dead;groß;;70
4;8;dead;klein;rechts;66
5;11;alive;klein;links;49
6;12,5;dead;groß;rechts;73
`;
const table = () => {
  const file = join(folder, 'patients.csv');
  writeFileSync(file, TABLE);
  return file;
};
const GIVEN = [
  ...['--title', 'Six patients of an example', '--zero', 'the operation'],
  ...[
    '--time',
    'Zeit',
    '--event',
    'Status=dead',
    '--censored',
    'alive',
    '--by',
    'Größe,Seite',
    '--known',
    'Größe,Seite',
  ],
];
const AUTHOR = ['--author', 'First Author; 0000-0002-1825-0097; Department, Hospital; first@example.org'];

describe('new, from a table', () => {
  it('makes a publication that nothing is wrong with, with its columns as the gate reads them', () => {
    const { stdout, stderr, status } = run('new', ['from-table', '--table', table(), ...GIVEN, ...AUTHOR]);
    expect([status, stderr]).toEqual([0, expect.stringContaining('Zeit')]);
    expect(stdout).not.toContain('to be mended');
    const publication = loadPublication('from-table', folder);
    const numbers = quantities(publication);
    checkArticle(publication, numbers.keys());
    expect(numbers.get('patients')?.value).toBe(6);
    expect(publication.table?.patients.map(({ time }) => time)).toEqual([3.5, 5, 7, 8, 11, 12.5]);
    expect(publication.series.paper).toBeNull();
    expect(publication.edition.authors[0]).toMatchObject({ family: 'Author', orcid: '0000-0002-1825-0097' });
    expect(publication.series.groupings.map(({ id }) => id)).toEqual(['grosse', 'seite']);
    // The patient whose side nobody wrote down is told of.
    expect(parse(readFileSync(join(folder, 'content/from-table/table.yaml'), 'utf8'))).toMatchObject({
      attributes: [{ id: 'grosse' }, { id: 'seite', missing: [''] }],
    });
  });

  it('begins each YAML file with the way to its schema, so that an editor knows the fields', () => {
    for (const file of ['edition', 'series', 'table', 'references']) {
      const [line] = readFileSync(join(folder, 'content/from-table', `${file}.yaml`), 'utf8').split('\n');
      expect(line).toBe(`# yaml-language-server: $schema=../../public/schemas/${file}.schema.json`);
      expect(existsSync(join(program('new'), '../../../public/schemas', `${file}.schema.json`))).toBe(true);
    }
    const site = readFileSync(join(folder, 'content/site.yaml'), 'utf8');
    expect(site).toMatch(/^# yaml-language-server: \$schema=\.\.\/public\/schemas\/site\.schema\.json\n/u);
  });

  it('asks for the authors, and does not go on without', () => {
    const given = ['asked', '--table', table(), ...GIVEN];
    const nobody = run('new', given);
    expect([nobody.status, nobody.stdout]).toEqual([2, '']);
    expect(nobody.stderr).toMatch(/new: --author is missing: /u);
    expect(existsSync(join(folder, 'content/asked'))).toBe(false);
    const answered = run('new', given, '\nOnename\nFirst Author\ngroup: The Example Group\n\n');
    expect(answered.stderr).toContain('expected a name; a publication has at least one author');
    expect(answered.stderr).toContain('"Onename"; expected the given and the family name');
    expect(answered.status).toBe(0);
    expect(loadPublication('asked', folder).edition.authors).toHaveLength(2);
  });

  it.each([
    [
      ['Kidney Catheter'],
      '"Kidney Catheter": expected lower-case words joined by hyphens, such as kidney-catheter',
    ],
    [['from-table'], 'is there already; expected a new name'],
    [['docs'], '"docs": the address of other pages of the site; expected another name'],
    [['teach'], '"teach": the address of other pages'],
    [['b'.repeat(300)], '300 letters; expected at most 60'],
    [
      ['b', '--known', 'Größe,Seitte'],
      '--known: no column that splits the patients is called "Seitte"; there are Größe, Seite. Did you mean "Seite"?',
    ],
    [['b', '--licence', 'CC-BY-4'], 'Did you mean "CC-BY-4.0"'],
    [['b', '--table', 'nowhere.csv'], "can't read the file nowhere.csv"],
    [['b', '--author', 'First Author; 0000-0002-1825-0098'], 'expected an ORCID'],
  ])('refuses %j in words, and writes nothing', (args, expected) => {
    const { stdout, stderr, status } = run(
      'new',
      ['--table', table(), ...GIVEN, ...AUTHOR]
        .filter((arg, index, all) => !args.includes(arg) && !args.includes(all[index - 1] ?? ''))
        .concat(args),
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(expected);
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(existsSync(join(folder, 'content/b'))).toBe(false);
  });
});

describe('new, from a table whose outcome has several kinds', () => {
  const file = () => {
    const path = join(folder, 'kinds.csv');
    writeFileSync(
      path,
      'months,Status,sex\n3,died of disease,m\n5,alive,f\n7,alive with disease,m\n8,died of other causes,f\n9,died of disease,m\n11,alive,f\n',
    );
    return path;
  };

  it('asks of each kind before anything else, goes on, and says how it is told without questions', () => {
    const input = 'no\nno\nyes\nyes\nyes\nSix patients\nFirst Author\n\nthe operation\n';
    const { status, stderr } = run('new', ['kinds', '--table', file()], input);
    expect(status, stderr).toBe(0);
    expect(stderr.indexOf('Does “alive” (2 rows) count as the outcome?')).toBeGreaterThan(-1);
    expect(stderr.indexOf('count as the outcome')).toBeLessThan(stderr.indexOf('The title of the page'));
    expect(stderr).toContain(
      'Without questions: --event "Status=died of disease,died of other causes" --censored "alive,alive with disease"',
    );
    const publication = loadPublication('kinds', folder);
    expect(publication.table?.patients.map(({ event }) => event)).toEqual([
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('tells every open kind at once where nobody answers, before anything else is asked', () => {
    const { status, stderr } = run('new', ['kinds-2', '--table', file()]);
    expect(status).toBe(2);
    expect(stderr).toContain(
      '“Status”: which mean that the outcome happened, and which that it did not: “alive” (2 rows), “alive with disease” (1 row), “died of disease” (2 rows), “died of other causes” (1 row)?',
    );
    expect(stderr).not.toContain('title');
    const half = run('new', ['kinds-2', '--table', file(), '--event', 'Status=died of disease']);
    expect(half.stderr).toMatch(
      /“alive” \(2 rows\), “alive with disease” \(1 row\), “died of other causes”/u,
    );
    expect(half.stderr).not.toContain('--leave-out');
  });

  it('refuses times in dates before anything is asked, with what mends it', () => {
    const path = join(folder, 'dates.csv');
    writeFileSync(
      path,
      'Date of operation,Last contact,Status\n2010-01-02,2011-03-04,died of disease\n2010-05-06,2012-07-08,alive\n2011-01-02,2013-03-04,alive with disease\n2011-05-06,2012-07-09,died of other causes\n',
    );
    const { status, stdout, stderr } = run('new', ['dates', '--table', path], 'A title\nFirst Author\n');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'times are in dates, from “Date of operation” to “Last contact”; expected them in one column: add “months”, the days between the two divided by 30.4375',
    );
    expect(stderr).toContain('“Status”: which mean that the outcome happened');
    expect(stderr).not.toContain('The title of the page');
  });
});

describe('new, from a table of one group', () => {
  it('makes a publication with one curve, and says what splits nobody and what could name somebody', () => {
    const file = join(folder, 'single.csv');
    writeFileSync(
      file,
      'MRN,months,status,birth date,age\n4711001,3,dead,1950-01-02,61\n4711002,5,alive,1951-03-04,58\n4711003,7,dead,1949-05-06,70\n',
    );
    const { status, stdout, stderr } = run('new', [
      ...['single', '--table', file, '--title', 'Three patients', '--zero', 'the operation', ...AUTHOR],
    ]);
    expect([status, stdout.includes('to be mended')], stderr).toEqual([0, false]);
    expect(stderr).toContain('No column splits the patients: there is one curve.');
    expect(stderr).toMatch(/Copied, but splitting nobody: .*age\. To split by one, name it here with --by/u);
    expect(stderr).toContain('Take care: the column “MRN” looks like record numbers.');
    expect(stderr).toContain('Take care: the column “birth date” looks like dates of birth.');
    const publication = loadPublication('single', folder);
    expect(publication.series.groupings).toEqual([]);
    const numbers = quantities(publication);
    checkArticle(publication, numbers.keys());
    expect(numbers.get('patients')?.value).toBe(3);
    expect(run('checkContent', ['single'])).toMatchObject({
      stdout: 'content/single: nothing is wrong\n',
      status: 0,
    });
  });

  it('refuses a column that programs keep for themselves', () => {
    const file = join(folder, 'kept.csv');
    writeFileSync(file, '__proto__,months,status\n1,3,dead\n2,5,alive\n3,7,dead\n');
    const { status, stderr } = run('new', [
      ...['kept', '--table', file, '--title', 'Three patients', '--zero', 'the operation', ...AUTHOR],
    ]);
    expect([status, existsSync(join(folder, 'content/kept'))]).toEqual([2, false]);
    expect(stderr).toContain(
      'a column is called "__proto__", which programs keep for themselves; expected another name',
    );
  });
});

describe('new, from an abstract', () => {
  const PAPER = [
    ...['--abstract', '--title', 'Four patients', '--zero', 'the operation', ...AUTHOR],
    ...['--patients', '4', '--events', '2', '--longest', '12', '--unit', 'months'],
    ...['--paper-title', 'A paper', '--paper-author', 'Author, First', '--paper-journal', 'A Journal'],
    ...['--paper-year', '2020'],
  ];
  const without = (option: string) =>
    PAPER.filter((each, index) => each !== option && PAPER[index - 1] !== option);

  it('takes levels in any script, and a paper without a DOI', () => {
    const { status, stdout, stderr } = run('new', ['levels', ...PAPER, '--split', '部位: 左, 右']);
    expect([status, stdout.includes('to be mended')], stderr).toEqual([0, false]);
    const { series, references } = loadPublication('levels', folder);
    expect(series.groupings[0]?.levels.map(({ id, label }) => [id, label])).toEqual([
      ['level', '左'],
      ['level-2', '右'],
    ]);
    expect(references[0]?.DOI).toBeUndefined();
  });

  it('takes a series that nothing splits', () => {
    const { status, stdout, stderr } = run('new', ['one-group', ...PAPER, '--split', '']);
    expect([status, stdout.includes('to be mended')], stderr).toEqual([0, false]);
    const publication = loadPublication('one-group', folder);
    checkArticle(publication, quantities(publication).keys());
    expect(publication.series.groupings).toEqual([]);
  });

  it.each([
    ['--patients', '0', '--patients: 0; expected at least 1'],
    ['--paper-year', '20', '--paper-year: "20"; expected a year of four digits'],
    ['--paper-year', '2999', '--paper-year: "2999"; expected a year from 1000 to 20'],
    ['--paper-doi', '10.1000/182.', '--paper-doi: "10.1000/182."; expected the DOI alone, without address'],
    ['--split', 'side: left, left', '--split: "side: left, left" has "left" twice'],
  ])('refuses %s %s', (option, value, expected) => {
    const split = option === '--split' ? [] : ['--split', 'side: left, right'];
    const { status, stderr } = run('new', ['refused', ...without(option), ...split, option, value]);
    expect([status, stderr]).toEqual([2, expect.stringContaining(expected)]);
    expect(existsSync(join(folder, 'content/refused'))).toBe(false);
  });

  it('makes a record that some table agrees with', () => {
    const { status, stdout } = run('new', [
      ...['from-abstract', '--abstract', '--title', 'Four patients', '--zero', 'the operation', ...AUTHOR],
      ...[
        '--patients',
        '4',
        '--events',
        '2',
        '--longest',
        '12',
        '--unit',
        'months',
        '--split',
        'side: left, 2nd',
      ],
      ...['--paper-title', 'A paper', '--paper-author', 'Author, First', '--paper-journal', 'A Journal'],
      ...['--paper-year', '2020', '--paper-doi', 'https://doi.org/10.1000/182'],
    ]);
    expect([status, stdout.includes('to be mended')]).toEqual([0, false]);
    const publication = loadPublication('from-abstract', folder);
    const numbers = quantities(publication);
    checkArticle(publication, numbers.keys());
    expect(numbers.get('n')?.value).toBe(4);
    expect(publication.series.standing).toContain('Independent of the authors');
  });
});

describe('check-content', () => {
  it('says nothing is wrong, or every fault in a line, and how many', () => {
    expect(run('checkContent', ['from-table'])).toMatchObject({ status: 0, stderr: '' });
    const file = join(folder, 'content/from-table/article.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n# One\n\n<Stat of="deths" />\n`);
    const { status, stdout } = run('checkContent', ['from-table']);
    writeFileSync(file, text);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /article\.mdx:\d+:1: # One; expected two ##[^\n]*\n[^\n]*"deths" is not a quantity\. Did you mean "deaths"\?\n2 faults\n$/u,
    );
  });

  it('warns of a heading and of a title that stand twice', () => {
    const file = join(folder, 'content/from-table/article.mdx');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\n## The series\n\nWords.\n`);
    const { status, stdout } = run('checkContent', ['from-table']);
    writeFileSync(file, text);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /warning: content\/from-table\/article\.mdx:\d+:1: "The series" is the heading in line \d+ too/u,
    );
    expect(stdout).toMatch(
      /warning: content\/from-table\/series\.yaml:\d+:\d+: title: "Six patients of an example" is the title of content\/asked too/u,
    );
  });

  it('looks at the exercises of a table without being told to, and says where more would be computed', () => {
    const exercises = join(folder, 'content/from-table/exercises');
    cpSync(
      'test/publications/content/abstract/exercises/3-first-step.mdx',
      join(exercises, '1-first-step.mdx'),
    );
    const { status, stdout } = run('checkContent', ['from-table']);
    rmSync(exercises, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toMatch(/1-first-step\.mdx:\d+:\d+: .*is not a quantity/u);
    expect(run('checkContent', ['from-abstract']).stdout).toContain(
      'content/from-abstract: nothing is wrong with the files; --whole also checks the numbers that are computed from content/from-abstract/record.yaml\n',
    );
  });

  it('names near publications, and folders that were meant as one', () => {
    expect(run('checkContent', ['from-tabel']).stderr).toContain('Did you mean "from-table"');
    mkdirSync(join(folder, 'content/stray'));
    writeFileSync(join(folder, 'content/stray/series.yml'), 'title: A\n');
    const { stdout } = run('checkContent', []);
    rmSync(join(folder, 'content/stray'), { recursive: true });
    expect(stdout).toMatch(/stray\/series\.yaml:1:1: missing; .*series\.yml stands there/u);
  });
});

describe('an author in a line', () => {
  it.each([
    ['First Author', { given: 'First', family: 'Author' }],
    ['Author, First Middle', { given: 'First Middle', family: 'Author' }],
    ['group: The Example Group', { name: 'The Example Group' }],
    [
      'First Author; Hospital; https://orcid.org/0000-0002-1825-0097; a@example.org; University',
      {
        ...{ given: 'First', family: 'Author', orcid: '0000-0002-1825-0097', email: 'a@example.org' },
        ...{ corresponding: true, affiliations: ['Hospital', 'University'] },
      },
    ],
  ])('%s', (line, expected) => {
    expect(authorOf(line)).toEqual(expected);
  });
});

it.each([
  ['6-mercaptopurine', 'level-6-mercaptopurine'],
  ['Größe', 'groesse'],
  ['部位', 'level'],
  ['Éthique II', 'ethique-ii'],
  ['time', 'level-time'],
])('%s goes into files as %s', (name, expected) => {
  expect(plainId(name, 'level')).toBe(expected);
});
