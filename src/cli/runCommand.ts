import { ContentError } from '../publication/ContentError.ts';
import { RecordError } from '../reconstruction/record/RecordError.ts';
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
    process.stderr.write(`${name}: ${inWords(error)}\n`);
    process.exitCode = 2;
  }
}

/** What was thrown, without its stack: where it is no fault of the command or of a file, that is said. */
function inWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Refusal || error instanceof ContentError || error instanceof RecordError)
    return message;
  return `a fault of the program, not of what it was given: ${message.split('\n')[0] ?? ''}`;
}
