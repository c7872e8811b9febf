/** `npm run dev` and `npm run build`: Astro without telemetry, on every system. */
import { spawn } from 'node:child_process';
import { root } from './run.mjs';

const child = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  // What Astro prints is the output of a tool: it goes to standard error.
  stdio: ['inherit', 2, 2],
});
// Ctrl-C reaches both; this one waits for the other to end.
process.on('SIGINT', () => {});
child.on('close', (code) => process.exit(code ?? 0));
