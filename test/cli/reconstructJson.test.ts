import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';

type Range = [low: number, high: number];
interface Patient {
  readonly time: number;
  readonly event: boolean;
  readonly level: string | null;
}
interface Arrangement {
  readonly description: string;
  readonly patients: readonly Patient[];
  readonly logRankP: number;
  readonly exactP: number;
}
interface Answer {
  readonly compatible: string;
  readonly tables: string;
  readonly worlds: number;
  readonly orders: readonly { order: string; count: string }[];
  readonly arrangements: Record<string, readonly Arrangement[]>;
  readonly bounds: {
    readonly secondDeath: Range;
    readonly thirdDeath: Range;
    readonly survivalAt: Record<string, number[]>;
    readonly median: Range;
    readonly rmst: Record<string, Range>;
  };
  readonly contradictions: readonly string[];
  readonly forced: readonly { what: string; because: readonly string[] }[];
}

function reconstruct(...options: string[]): Answer {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/reconstruct.ts', 'test/publications/content/abstract', '--json', ...options],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout) as Answer;
}

const slow = 120_000;
const close = (range: Range, [low, high]: Range) => {
  expect(range[0]).toBeCloseTo(low, 12);
  expect(range[1]).toBeCloseTo(high, 12);
};

/*
 * By hand. Six whole times with a mean of 113.5 sum to 681. The first is 10; call the other deaths x < y, the follow-ups u <= v <= w.
 * All deaths come first, so 10 < x < y <= u. Then u + v + w = 671 - x - y, and restricted to tau the mean survival is
 * (10 + min(x, tau) + min(y, tau) + 3 tau) / 6: half of them are alive from y on, and the curve goes on at one half.
 */
describe('with nobody followed longer than 200 months', () => {
  let answer: Answer;
  beforeAll(() => {
    answer = reconstruct();
  }, slow);

  test('it has every key that is promised', () => {
    expect(Object.keys(answer)).toEqual(
      expect.arrayContaining([
        ...['compatible', 'tables', 'worlds', 'orders', 'arrangements', 'bounds', 'contradictions', 'forced'],
      ]),
    );
    expect(Object.keys(answer.bounds)).toEqual(
      expect.arrayContaining(['secondDeath', 'thirdDeath', 'survivalAt', 'median', 'rmst']),
    );
    expect(answer).toMatchObject({
      compatible: '3641816',
      tables: '70857712128',
      worlds: 3528,
      orders: [{ order: 'DDD+++', count: '3641816' }],
      contradictions: [],
    });
  });

  test('deaths, median and survival are bounded by what the other times leave', () => {
    const { bounds } = answer;
    // The latest second death leaves each of the four others x + 1 at least: 10 + x + 4 (x + 1) <= 681.
    expect(bounds.secondDeath).toEqual([11, Math.floor((681 - 10 - 4) / 5)]);
    // u + v + w <= 600, so x + y >= 71 and y >= 36; the latest leaves each of the three others y: 10 + 11 + 4 y <= 681.
    expect(bounds.thirdDeath).toEqual([36, (681 - 21) / 4]);
    expect(bounds.median).toEqual(bounds.thirdDeath);
    expect(bounds.survivalAt).toEqual({ 60: [3 / 6, 4 / 6, 5 / 6], 120: [3 / 6, 4 / 6, 5 / 6] });
  });

  test('restricted means lie between the earliest and the latest deaths', () => {
    // The least: x + y = 71 with both before tau; the most: both at tau or later.
    close(answer.bounds.rmst['60']!, [(10 + 71 + 3 * 60) / 6, (10 + 5 * 60) / 6]);
    close(answer.bounds.rmst['120']!, [(10 + 71 + 3 * 120) / 6, (10 + 5 * 120) / 6]);
  });

  test('an arrangement has its words, its patients and its P values', () => {
    const [site, ...none] = answer.arrangements['site']!;
    expect(none).toEqual([]);
    expect(site!.description).toBe(
      'deaths in order: small intestine, small intestine, small intestine; without: 3 another site',
    );
    expect(site!.patients.map(({ time, event, level }) => [time, event, level])).toEqual([
      [10, true, 'small-intestine'],
      [62, true, 'small-intestine'],
      [110, true, 'small-intestine'],
      [145, false, 'other'],
      [168, false, 'other'],
      [186, false, 'other'],
    ]);
    // Deaths of six, five and four at risk, three, two and one of them of the group: expected 1/2 + 2/5 + 1/4, variance 1/4 + 6/25 + 3/16.
    const chiSquare = (3 - (1 / 2 + 2 / 5 + 1 / 4)) ** 2 / (1 / 4 + 6 / 25 + 3 / 16);
    expect(chiSquare).toBeCloseTo(5.05, 2);
    expect(site!.logRankP).toBeCloseTo(0.0246, 4);
    // Of the 20 ways to choose three of six, this one and its mirror image.
    expect(site!.exactP).toBeCloseTo(2 / 20, 12);
    // One of the two incomplete resections died first; of the other five, any may be the second.
    const resection = answer.arrangements['resection']!.map(({ patients }) =>
      patients.map(({ level }) => (level === 'incomplete' ? 'i' : 'c')).join(''),
    );
    expect(resection.map((levels) => levels.slice(0, 3)).sort()).toEqual(['icc', 'ici', 'iic']);
    expect(resection.every((levels) => levels.split('i').length === 3)).toBe(true);
  });

  test('what is forced names the statements that force it, none to spare', () => {
    const reading = ['p-test', 'p-printing'];
    expect(answer.forced).toEqual([
      {
        what: 'every death came before anybody left follow-up without it',
        because: ['n', 'deaths-site', 'site-p', ...reading],
      },
      // All who died are of that site and nobody else is, so its size needs the number of deaths.
      {
        what: 'primary site: 3 small intestine, 3 another site',
        because: ['n', 'deaths', 'deaths-site', 'site-p', ...reading],
      },
      {
        what: 'primary site: everybody else: another site',
        because: ['n', 'deaths-site', 'site-p', ...reading],
      },
      {
        what: 'second hepatectomy: 3 second hepatectomy, 3 no second hepatectomy',
        because: ['n', 'second-hepatectomy', 'second-hepatectomy-others'],
      },
    ]);
  });
});

describe('with no limit of follow-up', () => {
  let answer: Answer;
  beforeAll(() => {
    answer = reconstruct('--max-follow-up', 'none');
  }, slow);

  test('the time vectors are the partitions of 612 into parts of at most 5', () => {
    // x = 10 + a, y = x + b, u = y + c, v = u + d, w = v + e with a, b >= 1: 5a + 4b + 3c + 2d + e = 621, 9 of which a and b take.
    const ways = [1, ...Array<number>(612).fill(0)];
    for (let part = 1; part <= 5; part++)
      for (let sum = part; sum <= 612; sum++) ways[sum]! += ways[sum - part]!;
    expect(answer.compatible).toBe(String(ways[612]));
    expect(answer.orders).toEqual([{ order: 'DDD+++', count: String(ways[612]) }]);
    // Levels know nothing of months.
    expect(answer.worlds).toBe(3528);
  });

  test('the third death may come right after the second, and nothing else moves', () => {
    const { bounds } = answer;
    expect(bounds.secondDeath).toEqual([11, 133]);
    expect(bounds.thirdDeath).toEqual([12, 165]);
    expect(bounds.median).toEqual([12, 165]);
    expect(bounds.survivalAt).toEqual({ 60: [3 / 6, 4 / 6, 5 / 6], 120: [3 / 6, 4 / 6, 5 / 6] });
    close(bounds.rmst['60']!, [(10 + 11 + 12 + 3 * 60) / 6, (10 + 5 * 60) / 6]);
    close(bounds.rmst['120']!, [(10 + 11 + 12 + 3 * 120) / 6, (10 + 5 * 120) / 6]);
  });

  test('what is forced needs no limit', () => {
    expect(answer.forced.map(({ what }) => what)).toHaveLength(4);
    expect(answer.forced.flatMap(({ because }) => because)).not.toContain('longest-follow-up');
  });
});
