import { RecordError } from '../reconstruction/record/RecordError.ts';
import { ContentError, type Problem } from './ContentError.ts';
import { didYouMean } from './nearest.ts';

/** What is wrong with several files, so that all of it can be said at once. */
export class Faults {
  readonly problems: Problem[] = [];

  /** What an action gives; undefined, with what it refused kept, where something is wrong. */
  of<T>(action: () => T): T | undefined {
    try {
      return action();
    } catch (error) {
      // A file that is read for two reasons is told of once.
      const known = new Set(this.problems.map((each) => JSON.stringify(each)));
      this.problems.push(...problemsOf(error).filter((each) => !known.has(JSON.stringify(each))));
      return undefined;
    }
  }

  /** @throws ContentError with everything that was found, in the order in which it was looked for */
  refuse(): void {
    if (this.problems.length > 0) throw new ContentError(this.problems);
  }
}

/** The problems that an error lists; whatever isn't a mistake in a file is thrown on. */
function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof ContentError) return error.problems;
  if (!(error instanceof RecordError)) throw error;
  return error.message.split('\n').map((line) => {
    const [, file, at, column, message = line] = /^(.*?):(\d+):(\d+): (.*)$/u.exec(line) ?? [];
    return {
      file: file ?? 'record.yaml',
      line: Number(at ?? 1),
      column: Number(column ?? 1),
      inside: '',
      message: withNearest(message),
    };
  });
}

/** What a record's message says is unknown, with the nearest of what it expects. */
function withNearest(message: string): string {
  const [, word, , list] =
    /(?:unknown \w+ )?"([^"]+)"(?: of [\w-]+)?(?:; expected one of| is not one of its (choices):) ([\w-]+(?:, [\w-]+)*)/u.exec(
      message,
    ) ?? [];
  return word === undefined || list === undefined
    ? message
    : `${message}${didYouMean(
        word,
        list.split(', ').filter((each) => each !== 'received'),
      ).replace(/^ /u, '. ')}`;
}
