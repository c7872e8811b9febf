import { Refusal } from './Refusal.ts';

/** Prints what a command answers. A refusal goes to standard error, with exit code 2 and nothing on standard output. */
export function runCommand(name: string, run: (args: readonly string[]) => string): void {
  try {
    process.stdout.write(`${run(process.argv.slice(2))}\n`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = 2;
  }
}
