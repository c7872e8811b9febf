/** `npm run dev` and `npm run build`: Astro without telemetry, on every system; both say once what is wrong. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readableLines } from './readableBuild.mjs';
import { root } from './run.mjs';

/** Milliseconds after which the server for writing says again what is still wrong. */
const PATIENCE = 1000;

const [, , command] = process.argv;
const isRead = command === 'build' || command === 'dev';
const color = process.stderr.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};

const child = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(isRead && color) },
  // What Astro prints is the output of a tool: it goes to standard error.
  stdio: isRead ? ['inherit', 'pipe', 'pipe'] : ['inherit', 2, 2],
});
const readable = readableLines(command === 'dev' ? PATIENCE : Infinity);
for (const stream of isRead ? [child.stdout, child.stderr] : []) {
  createInterface(stream).on('line', (line) => {
    const shown = readable(line);
    if (shown !== null) process.stderr.write(`${shown}\n`);
  });
}
// Ctrl-C reaches both; this one waits for the other to end.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill());
child.on('close', (code) => process.exit(code ?? 0));
