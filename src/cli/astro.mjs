/** `npm run dev` and `npm run build`: Astro without telemetry, on every system; a build says once what is wrong. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { readableLines } from './readableBuild.mjs';
import { root } from './run.mjs';

const isBuild = process.argv[2] === 'build';
const color = process.stderr.isTTY && !process.env.NO_COLOR ? { FORCE_COLOR: '1' } : {};

const child = spawn(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, ...process.argv.slice(2)], {
  cwd: root,
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...(isBuild && color) },
  // What Astro prints is the output of a tool: it goes to standard error.
  stdio: isBuild ? ['inherit', 'pipe', 'pipe'] : ['inherit', 2, 2],
});
const readable = readableLines();
for (const stream of isBuild ? [child.stdout, child.stderr] : []) {
  createInterface(stream).on('line', (line) => {
    const shown = readable(line);
    if (shown !== null) process.stderr.write(`${shown}\n`);
  });
}
// Ctrl-C reaches both; this one waits for the other to end.
process.on('SIGINT', () => {});
child.on('close', (code) => process.exit(code ?? 0));
