/**
 * A record that can't be read. Its message has one line for everything wrong with it: place, path, what is expected. It has no
 * stack: what is wrong stands in the file that it names.
 */
export class RecordError extends Error {
  override readonly name = 'RecordError';

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.stack = `${this.name}: ${this.message}`;
  }
}
