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

const publication = 'content/gist-hepatectomy';
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
    writeFileSync(file, 'time,event\n10,dead\n');
    expect(run('checkTable', publication, file).stderr).toMatch(
      /row 2, column "event": expected 1, 0, true or false, received "dead"/,
    );
  },
  slow,
);
