import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from './Refusal.ts';

/** The options and files of a command; whatever it doesn't know, or is told twice, is refused, with how it is used. */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: string,
) {
  try {
    const parsed = parseArgs({ args: [...args], allowPositionals: true, options });
    const twice = repeated(args, options);
    if (twice !== undefined) throw new RangeError(`--${twice} is given twice; expected it once`);
    return parsed;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${usage}`);
  }
}

/** An option with one value that is given more than once. */
function repeated(args: readonly string[], options: NonNullable<ParseArgsConfig['options']>) {
  const { tokens } = parseArgs({ args: [...args], allowPositionals: true, options, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const isSingle = (name: string) => options[name]?.type === 'string' && !options[name].multiple;
  return given.find((name, index) => isSingle(name) && given.indexOf(name) < index);
}
