// npm run bench [-- --write]: prints the table; with --write it also replaces report.md. Progress goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  exactLogRankTest,
  kaplanMeier,
  logRankTest,
  medianSurvival,
  survivalLimits,
} from '../../src/survival/index.ts';
import type { Observation } from '../../src/survival/index.ts';
import { seededRandom } from '../../src/survival/seededRandom.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'bench-'));
const file = join(folder, 'rows.bin');
const sizes = [1e3, 1e4, 1e5, 1e6];
const patience = 60_000;
const progress = (text: string) => process.stderr.write(`${text}\n`);

interface Rows {
  readonly observations: Observation[];
  readonly groups: Observation[][];
}

/** Two groups, six in ten with an event, at distinct times or at exponential times in whole days. The same rows go to a file. */
function makeRows(size: number, isWholeDays: boolean): Rows {
  const random = seededRandom(size);
  const time = new Float64Array(size);
  const event = new Int32Array(size);
  const group = new Int32Array(size);
  for (let i = 0; i < size; i++) {
    time[i] = isWholeDays ? Math.ceil(-1000 * Math.log(1 - random())) : (i + 1) * 1.1;
    event[i] = random() < 0.6 ? 1 : 0;
    group[i] = random() < 0.5 ? 1 : 0;
  }
  // Distinct times are shuffled multiples of 1.1: R takes times for equal that differ by less than 1e-8.
  for (let i = size - 1; i > 0 && !isWholeDays; i--) {
    const j = Math.floor(random() * (i + 1));
    [time[i], time[j]] = [time[j]!, time[i]!];
  }
  writeFileSync(file, Buffer.concat([time, event, group].map((column) => Buffer.from(column.buffer))));
  const observations = Array.from(time, (t, i) => ({ time: t, event: event[i] === 1 }));
  const groups = [0, 1].map((g) => observations.filter((_, i) => group[i] === g));
  return { observations, groups };
}

/** The shortest of several runs, in milliseconds; the first ones warm up. */
function best(repeats: number, run: () => unknown): number {
  let shortest = Infinity;
  for (let i = 0; i < repeats + 2; i++) {
    const start = performance.now();
    run();
    if (i >= 2) shortest = Math.min(shortest, performance.now() - start);
  }
  return shortest;
}

interface RTimes {
  readonly curve: number;
  readonly test: number;
  readonly R: string;
  readonly survival: string;
  readonly median: number;
  readonly chisq: number;
}

function timeR(size: number, repeats: number): RTimes | null {
  const { status, stdout } = spawnSync(
    'Rscript',
    [join(here, 'bench.R'), file, String(size), String(repeats)],
    {
      encoding: 'utf8',
    },
  );
  return status === 0 ? (JSON.parse(stdout) as RTimes) : null;
}

function timeOther(size: number): number | null {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(here, 'otherPackage.ts'), file, String(size)],
    {
      encoding: 'utf8',
      timeout: patience,
    },
  );
  return status === 0 ? Number(stdout) : null;
}

const ms = (value: number | null | undefined) =>
  value == null ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0);
const times = (value: number) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)}×`;
const ratio = (slow: number | null | undefined, fast: number) => (slow == null ? '–' : times(slow / fast));

function bench(): string {
  if (!existsSync(join(here, 'node_modules'))) {
    progress('Installing the package to compare with');
    spawnSync('npm', ['ci', '--prefix', here], { stdio: ['ignore', 2, 2] });
  }
  const tables: string[] = [];
  let versions = '';
  for (const isWholeDays of [false, true]) {
    const lines = [
      '| rows | curve with log-log limits (ms) | R survfit (ms) | R / ours | curve alone (ms) | other package (ms) | other / ours | log-rank (ms) | R survdiff (ms) | R / ours | growth of the curve |',
      '|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|',
    ];
    let before: number | null = null;
    let mayRunOther = true;
    for (const size of sizes) {
      progress(`${isWholeDays ? 'whole days' : 'distinct times'}, ${size} rows`);
      const { observations, groups } = makeRows(size, isWholeDays);
      const repeats = size > 1e5 ? 3 : size > 1e4 ? 7 : 30;
      const r = timeR(size, Math.min(repeats, 7));
      const other = mayRunOther ? timeOther(size) : null;
      mayRunOther = other !== null;
      const curve = best(repeats, () => [
        kaplanMeier(observations),
        survivalLimits(observations, { method: 'log-log' }),
      ]);
      const alone = best(repeats, () => kaplanMeier(observations));
      const test = best(repeats, () => logRankTest(groups));
      if (r) {
        versions = `, R ${r.R} with survival ${r.survival}`;
        const chisq = logRankTest(groups).statistic!;
        if (
          medianSurvival(kaplanMeier(observations)).infimum !== r.median ||
          Math.abs(chisq / r.chisq - 1) > 1e-6
        ) {
          throw new Error('the results of R are not the same');
        }
      }
      const growth =
        before === null
          ? '–'
          : `${times(curve / before)} for ${times((10 * Math.log(size)) / Math.log(size / 10))} of n log n`;
      before = curve;
      lines.push(
        `| ${[size.toLocaleString('en'), ms(curve), ms(r?.curve), ratio(r?.curve, curve), ms(alone), ms(other), ratio(other, alone), ms(test), ms(r?.test), ratio(r?.test, test), growth].join(' | ')} |`,
      );
    }
    tables.push(`## ${isWholeDays ? 'Whole days: many ties' : 'Distinct times: no ties'}`, lines.join('\n'));
  }

  const limits = ['| rows | beta product limits (ms) |', '|--:|--:|'];
  for (const size of [1e3, 1e4, 1e5]) {
    progress(`beta product limits, ${size} rows`);
    const { observations } = makeRows(size, false);
    limits.push(
      `| ${size.toLocaleString('en')} | ${ms(best(1, () => survivalLimits(observations, { method: 'beta-product' })))} |`,
    );
  }

  progress('exact tests');
  const { observations } = makeRows(26, false);
  const [a, b] = [observations.slice(0, 13), observations.slice(13)];
  const thirteen = best(20, () => exactLogRankTest(a, b));
  const six = observations.slice(0, 6);
  const splits = Array.from({ length: 31 }, (_, i) => {
    const inSecond = (j: number) => (((i + 1) << 1) >> j) & 1;
    return [six.filter((_, j) => !inSecond(j)), six.filter((_, j) => inSecond(j))] as const;
  });
  const all31 = best(500, () => splits.map(([first, second]) => exactLogRankTest(first, second)));
  const exact = [
    '| exact log-rank test | time (ms) |',
    '|:--|--:|',
    `| 13 against 13, all ${exactLogRankTest(a, b)!.splits!.toLocaleString('en')} splits | ${ms(thirteen)} |`,
    `| all 31 two-group splits of six patients | ${ms(all31)} |`,
  ];
  return [
    '# Benchmark of the survival library',
    'Each time is the shortest of several runs in one process after two to warm up; R runs on the same rows, read from a file before timing, and its results are checked against ours. ' +
      'The other package is `@fullstax/kaplan-meier-estimator`, which computes the curve without limits and is compared with the curve alone; – means that it is not installed or did not finish within a minute at this or a smaller size.',
    `Measured on ${arch()} with ${availableParallelism()} processors and ${Math.round(totalmem() / 2 ** 30)} GB of memory, Node ${process.versions.node}${versions}.`,
    'Repeat with `npm run bench`; `npm run bench -- --write` replaces this page.',
    ...tables,
    '## Beta product limits, on demand',
    limits.join('\n'),
    '## Exact tests',
    exact.join('\n'),
    '',
  ].join('\n\n');
}

try {
  const report = bench();
  process.stdout.write(report);
  if (process.argv.includes('--write')) writeFileSync(join(here, 'report.md'), `${report.trimEnd()}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
