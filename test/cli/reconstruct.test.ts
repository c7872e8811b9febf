import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const run = (command: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], { encoding: 'utf8' });
interface Answer {
  readonly arrangements: Record<string, { logRankP: number; exactP: number }[]>;
}
interface Checks {
  readonly compatible: boolean;
  readonly checks: { readonly id: string; readonly verdict: string }[];
}

const publication = 'test/publications/content/abstract';
const slow = 120_000;

test(
  'reconstruct answers with one object',
  () => {
    const { status, stdout } = run('reconstruct', publication, '--json');
    const answer = JSON.parse(stdout) as Answer;
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      compatible: '3641816',
      tables: '70857712128',
      worlds: 3528,
      orders: [{ order: 'DDD+++', count: '3641816' }],
      bounds: {
        secondDeath: [11, 133],
        thirdDeath: [36, 165],
        median: [36, 165],
        survivalAt: { 60: [3 / 6, 4 / 6, 5 / 6] },
      },
      contradictions: [],
    });
    const numbers = Object.fromEntries(
      Object.entries(answer.arrangements).map(([grouping, some]) => [grouping, some.length]),
    );
    expect(numbers).toEqual({
      site: 1,
      resection: 3,
      'imatinib-before': 7,
      'exon-11': 12,
      'second-hepatectomy': 3,
    });
    expect(answer.arrangements['site']![0]!.logRankP).toBeCloseTo(0.0246023499536417, 12);
    expect(answer.arrangements['site']![0]!.exactP).toBeCloseTo(0.1, 12);
  },
  slow,
);

test(
  'reconstruct takes options, and tells a contradiction',
  () => {
    const without = run(
      'reconstruct',
      join(publication, 'record.yaml'),
      '--json',
      '--max-follow-up',
      'none',
      '--without',
      'site-p,exon-11',
      '--assume',
      'no-tied-deaths=true',
    );
    expect(without.status).toBe(0);
    const { stdout } = run('reconstruct', publication, '--json', '--max-follow-up', '120');
    expect(JSON.parse(stdout)).toMatchObject({
      compatible: '0',
      tables: '0',
      contradictions: [expect.stringContaining('681')],
    });
  },
  slow,
);

test(
  'reconstruct refuses what it is not offered, on standard error',
  () => {
    for (const args of [
      ['nowhere.yaml'],
      [publication, '--without', 'nothing'],
      [publication, '--assume', 'p-test'],
      [],
    ]) {
      const { status, stdout, stderr } = run('reconstruct', ...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).not.toBe('');
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  },
  slow,
);

test(
  'check-table says what a table breaks and by how much',
  () => {
    const file = join(mkdtempSync(join(tmpdir(), 'table-')), 'table.csv');
    writeFileSync(
      file,
      'time,event,site\n10,1,small-intestine\n62,1,small-intestine\n110,1,small-intestine\n145,0,other\n168,0,other\n187,0,other\n',
    );
    const { status, stdout } = run('checkTable', publication, file, '--json');
    const { compatible, checks } = JSON.parse(stdout) as Checks;
    expect([status, compatible]).toEqual([1, false]);
    const verdicts = Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));
    expect(verdicts).toMatchObject({
      'mean-follow-up': 'disagree',
      'site-p': 'agree',
      resection: "can't tell",
    });
  },
  slow,
);

test(
  'check-table reads any tidy table, by its columns or as it is told',
  () => {
    const file = join(mkdtempSync(join(tmpdir(), 'table-')), 'table.csv');
    const check = (
      rows: string,
      ...options: string[]
    ): { status: number | null; stdout: string; stderr: string } => {
      writeFileSync(file, rows);
      return run('checkTable', publication, file, ...options);
    };
    const rows =
      'Patient;Follow-up (months);Vital status;Primary site;origin\n' +
      'A;10;dead;small intestine;x\nB;62;dead;Small intestine;x\nC;110;dead;small-intestine;x\n' +
      'D;145;alive;other;y\nE;168;alive;another site;y\nF;186;alive;other;y\n';
    const guessed = check(rows);
    expect([guessed.status, guessed.stderr]).toEqual([0, '']);
    expect(guessed.stdout).toContain('Vital status: death where it is dead');
    expect(guessed.stdout).toContain('Primary site: site');
    expect(guessed.stdout).toContain('origin: left aside');

    const plain = 'a,b,c\n10,gone,small-intestine\n62,gone,small-intestine\n110,lost,other\n';
    const told = check(plain, '--time', 'a', '--event', 'b=gone', '--map', 'c=site', '--json');
    const verdicts = (JSON.parse(told.stdout) as Checks).checks.map(({ id, verdict }) => [id, verdict]);
    expect(told.status).toBe(1);
    expect(Object.fromEntries(verdicts)).toMatchObject({ deaths: 'disagree', 'deaths-site': 'agree' });

    const refused: [RegExp, string, ...string[]][] = [
      [/Row 3, column “time”: “ten”; expected a number of at least 0/, 'time,event\n10,1\nten,0\n'],
      [/Row 2, column “event”: empty; expected one of 1, 0/, 'time,event\n10,\n12,1\n9,0\n'],
      [
        /Row 2, column “site”: “lung”; expected one of small-intestine/,
        'time,event,site\n10,1,lung\n12,0,other\n',
      ],
      [/which of dead, lost, well mean the death\?/, 'time,status\n10,dead\n12,lost\n13,well\n'],
      [/--time: no column "months"; there are time, event/, 'time,event\n10,1\n12,0\n', '--time', 'months'],
      [/--map: no attribute "sex"/, 'time,event,x\n10,1,m\n12,0,f\n', '--map', 'x=sex'],
    ];
    for (const [words, table, ...options] of refused) {
      const { status, stdout, stderr } = check(table, ...options);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(words);
    }
  },
  slow,
);
