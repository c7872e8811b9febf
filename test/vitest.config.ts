import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { absent } from './published/absent.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Tests of a publication that isn't in content/.
    exclude: [...configDefaults.exclude, ...absent.map((name) => `test/published/${name}/**`)],
    // Plot draws other bytes where it finds a global `it`, so tests import what they use.
    globals: false,
    // No test changes what another one reads, so files share the modules of their process: half the time goes without it.
    isolate: false,
    // By itself one processor of two stays idle.
    maxWorkers: '100%',
    // Listing every table takes long on a busy machine; a limit says that something hangs, not that it is slow.
    testTimeout: 600_000,
    // Times of day never enter a result; a fixed zone keeps it so.
    env: { TZ: 'UTC' },
    reporters: ['dot', 'json'],
    outputFile: { json: 'test-results/unit.json' },
  },
});
