/** `npm run dev` and `npm run build`: Astro without telemetry, on every system; both say once what is wrong. PORT chooses another port for `npm run dev`. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { astroArguments } from './astroArguments.mjs';
import { readableLines } from './readableBuild.mjs';
import { root } from './run.mjs';

/** Milliseconds after which the server for writing says again what is still wrong. */
const PATIENCE = 1000;

const [, , command] = process.argv;
const isRead = command === 'build' || command === 'dev';
const color = process.stderr.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};

let args;
try {
  args = astroArguments(process.argv.slice(2), process.env);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(2);
}
const child = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, ...args], {
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
