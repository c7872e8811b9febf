import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    // Plot draws other bytes where it finds a global `it`, so tests import what they use.
    globals: false,
    // Some tests list thousands of cases by brute force; a busy machine may be slow, but not wrong.
    testTimeout: 30_000,
    // Times of day never enter a result; a fixed zone keeps it so.
    env: { TZ: 'UTC' },
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
