/**
 * `npm test`: every check in order, each with its time and result, the whole output of those that failed, and as the last
 * line exactly "N passed, N failed". `npm test -- unit lint` runs only those named.
 *
 * The numbers count tests (unit tests and tests of the built site); a check that fails without a failed test of its own
 * counts as one failure.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { advice, provideBrowser } from './browser.mjs';
import { elapsed, root, say, tool } from './run.mjs';

const unitResults = 'test-results/unit.json';
const siteResults = 'test-results/site.json';

/** Each check runs its tools one after the other until one fails. */
const checks = [
  { name: 'format', tools: [['prettier/bin/prettier.cjs', '--check', '.']] },
  {
    name: 'lint',
    tools: [
      // The types of the content, which the type-checked rules need.
      ['astro/bin/astro.mjs', 'sync'],
      ['eslint/bin/eslint.js', '-c', 'test/eslint.config.js', '--max-warnings=0', '.'],
      ['knip/bin/knip.js', '-c', 'test/knip.config.js', '--no-progress'],
    ],
  },
  {
    name: 'types',
    tools: [
      ['astro/bin/astro.mjs', 'check'],
      ['typescript/bin/tsc', '-p', 'src/tsconfig.pure.json'],
    ],
  },
  {
    name: 'unit',
    tools: [['vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts']],
    count: () => countUnitTests(read(unitResults)),
  },
  {
    name: 'build',
    // The supplement's PDF needs a browser; a build without one is right too, so here none is no failure.
    prepare: async () => {
      const path = await provideBrowser().catch(() => null);
      return path ? { BROWSER_PATH: path } : {};
    },
    tools: [['astro/bin/astro.mjs', 'build']],
  },
  {
    name: 'site',
    needs: 'build',
    prepare: async () => {
      const path = await provideBrowser();
      if (!path) throw new Error(advice);
      // Playwright sets FORCE_COLOR for its workers, and Node warns about the two together.
      return { BROWSER_PATH: path, NO_COLOR: undefined, FORCE_COLOR: '0' };
    },
    tools: [['@playwright/test/cli.js', 'test', '-c', 'test/playwright.config.ts']],
    count: () => countSiteTests(read(siteResults)),
  },
];

/** Passed, failed and skipped tests of vitest's JSON report; null without one. */
export function countUnitTests(report) {
  if (!report) return null;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
}

/** Passed, failed and skipped tests of Playwright's JSON report; null without one. A test that passed only when repeated has failed. */
export function countSiteTests(report) {
  if (!report) return null;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/** Runs a check's tools one after the other, until one fails. */
async function runTools(tools, env) {
  let output = '';
  for (const [script, ...args] of tools) {
    const result = await tool(script, args, { env: { FORCE_COLOR: undefined, NO_COLOR: '1', ...env } });
    output += result.output;
    if (result.code !== 0) return { ok: false, output };
  }
  return { ok: true, output };
}

async function runCheck({ name, tools, prepare, count }) {
  let env;
  try {
    env = await prepare?.();
  } catch (error) {
    return { ok: false, output: error.message, counts: null, time: elapsed(performance.now()) };
  }
  const start = performance.now();
  const clock = () => process.stdout.write(`\r${name.padEnd(8)}${elapsed(start).padStart(12)}`);
  // On a terminal the time runs while the check does.
  const timer = process.stdout.isTTY && !process.env.CI ? setInterval(clock, 1000) : null;
  const { ok, output } = await runTools(tools, env);
  clearInterval(timer);
  return { ok, output, counts: count?.() ?? null, time: elapsed(start) };
}

async function main(names) {
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown) {
    say(`no check is named ${unknown}; there are: ${checks.map((check) => check.name).join(', ')}`);
    process.exit(2);
  }
  for (const file of [unitResults, siteResults]) rmSync(root + file, { force: true });

  const results = new Map();
  let passed = 0;
  let failed = 0;
  for (const check of checks.filter(({ name }) => names.length === 0 || names.includes(name))) {
    if (results.get(check.needs)?.ok === false) {
      console.log(`${check.name.padEnd(8)}${''.padStart(12)}  not run, because ${check.needs} failed`);
      continue;
    }
    const result = await runCheck(check);
    results.set(check.name, result);
    passed += result.counts?.passed ?? 0;
    failed += result.counts?.failed || (result.ok ? 0 : 1);
    const start = process.stdout.isTTY ? '\r' : '';
    const end = result.counts ? `  ${describe(result.counts)}` : '';
    const row = `${check.name.padEnd(8)}${result.time.padStart(12)}  ${result.ok ? 'passed' : 'FAILED'}${end}`;
    console.log(start + row);
  }

  for (const [name, { ok, output }] of results) {
    if (!ok) console.log(`\n--- ${name} ---\n${output.trimEnd()}`);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function describe({ passed, failed, skipped }) {
  const parts = [`${passed + failed} tests`];
  if (failed > 0) parts.push(`${failed} failed`);
  if (skipped > 0) parts.push(`${skipped} skipped`);
  return parts.join(', ');
}

function read(file) {
  return existsSync(root + file) ? JSON.parse(readFileSync(root + file, 'utf8')) : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
