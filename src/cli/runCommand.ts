import { Refusal } from './Refusal.ts';

/**
 * Prints what a command answers. A refusal goes to standard error, with exit code 2 and nothing on standard output; so does an
 * answer that can't be written. A reader of the answer that ends before it, such as `head`, is no fault.
 */
export function runCommand(name: string, run: (args: readonly string[]) => string): void {
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    process.stderr.write(`${name}: the answer could not be written (${message})\n`);
    process.exitCode = 2;
  });
  // Where messages can't be written either, the exit code is all that is left.
  process.stderr.on('error', () => {});
  try {
    process.stdout.write(`${run(process.argv.slice(2))}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 2;
  }
}
