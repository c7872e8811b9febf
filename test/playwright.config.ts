import { defineConfig } from '@playwright/test';
import { advice, findBrowser } from '../src/cli/browser.mjs';
import { notHome } from './published/absent.ts';

const executablePath = await findBrowser();
if (!executablePath) throw new Error(advice);

export default defineConfig({
  testDir: '.',
  testMatch: ['site/**/*.spec.ts', 'published/**/*.spec.ts'],
  // What an article says is looked at where the site opens with it.
  testIgnore: notHome().map((name) => `published/${name}/**`),
  outputDir: '../test-results/site',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only when it is repeated tells of a fault, of the page or its own.
  retries: 0,
  // Long pages on slow machines: a limit says that something hangs, not that it is slow.
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [['dot'], ['json', { outputFile: '../test-results/site.json' }]],
  use: {
    browserName: 'chromium',
    // The pages and their figures are in English; nothing may depend on the machine's settings.
    locale: 'en-GB',
    timezoneId: 'UTC',
    // A control that isn't there fails before the whole test runs out of time; on a busy machine one that is there may take long.
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath,
      args: [
        // Chromium's sandbox does not work for root.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        // Without these the browser itself asks other hosts for updates, which a closed network refuses one by one.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
