import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './Refusal.ts';

/** The options and files of a command; whatever it doesn't know is refused, with how it is used. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`);
  }
}
