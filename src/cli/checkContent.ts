// What is wrong with content/, before anything is built: npm run -s check-content -- [NAME] [--whole]
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { contentWarnings } from '../layouts/contentWarnings.ts';
import { contentProblems } from '../layouts/contentProblems.ts';
import { ContentError } from '../publication/ContentError.ts';
import { Faults } from '../publication/faults.ts';
import { didYouMean } from '../publication/nearest.ts';
import { publicationFolders } from '../publication/publicationFolders.ts';
import { readArguments } from './readArguments.ts';
import { Refusal } from './Refusal.ts';
import { runCommand } from './runCommand.ts';
import { CHECK_CONTENT_USAGE } from './usage/checkContentUsage.ts';

function run(args: readonly string[]): string {
  const flag = { type: 'boolean' } as const;
  const { values, positionals } = readArguments(args, { whole: flag, help: flag }, CHECK_CONTENT_USAGE);
  if (values.help) return CHECK_CONTENT_USAGE;
  const [name] = positionals;
  if (positionals.length > 1) throw new Refusal(`expected one name at most\n\n${CHECK_CONTENT_USAGE}`);
  const folders = new Faults().of(() => publicationFolders());
  if (name !== undefined && folders !== undefined && !folders.includes(name)) {
    const near = didYouMean(name, folders);
    throw new Refusal(`content/ has no publication "${name}".${near} Expected one of ${folders.join(', ')}`);
  }
  const problems = contentProblems(values.whole ? 'whole' : 'files', name);
  if (problems.length === 0) {
    const warnings = contentWarnings(values.whole ? 'whole' : 'files', name);
    const told =
      warnings.length === 0 ? '' : `${new ContentError(warnings).message.replace(/^/gmu, 'warning: ')}\n`;
    const records = (name === undefined ? (folders ?? []) : [name]).filter((folder) =>
      existsSync(join('content', folder, 'record.yaml')),
    );
    const left =
      values.whole || records.length === 0
        ? ''
        : ` with the files; --whole also checks the numbers that are computed from ${records.map((folder) => `content/${folder}/record.yaml`).join(', ')}`;
    return `${told}${name === undefined ? 'content' : `content/${name}`}: nothing is wrong${left}`;
  }
  process.exitCode = 1;
  const count = problems.length === 1 ? '1 fault' : `${problems.length} faults`;
  return `${new ContentError(problems).message}\n${count}`;
}

runCommand('check-content', run);
