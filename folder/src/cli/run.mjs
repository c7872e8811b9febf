/**
 * Helpers that the commands share. Plain JavaScript without packages: they run before anything is installed, on any Node >= 18.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Says something about the progress. Standard output belongs to the command itself. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Time since `start` (of performance.now()) as words: "4 s", "1 min 12 s". */
export function elapsed(start) {
  const seconds = Math.round((performance.now() - start) / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/**
 * Runs a program, in the project's folder unless told otherwise; resolves to `{ code, output }`, never rejects.
 *
 * `show` true passes its output on to standard error as it comes, false only collects it. A program that can't be started
 * has code 127.
 */
export function run(command, args, { show = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (show) process.stderr.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a tool of node_modules by its script (no shell, no .bin: the same on every system); resolves as `run` does. */
export function tool(script, args, options) {
  return run(process.execPath, [`${root}node_modules/${script}`, ...args], options);
}

/** Runs `work`, saying every ten seconds that it is still going on. */
export async function withProgress(what, work) {
  const start = performance.now();
  const timer = setInterval(() => say(`  still ${what} (${elapsed(start)})`), 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
