import { ANALYZE_USAGE } from '../cli/usage/analyzeUsage.ts';
import { CHECK_CONTENT_USAGE } from '../cli/usage/checkContentUsage.ts';
import { CHECK_TABLE_USAGE } from '../cli/usage/checkTableUsage.ts';
import { DESCRIBE_USAGE } from '../cli/usage/describeUsage.ts';
import { NEW_USAGE } from '../cli/usage/newUsage.ts';
import { RECONSTRUCT_USAGE } from '../cli/usage/reconstructUsage.ts';

/** A command: what it is for, what `--help` prints of it, and an example; what that prints stands in `printed/NAME.txt`. */
export interface Command {
  readonly name: string;
  readonly says: string;
  readonly usage: string;
  readonly example: string;
}

/** The commands that take words, in the order in which a publication needs them. Their examples run one after the other in a fresh copy. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'new',
    says: 'Makes a publication from a table or from an abstract.',
    usage: NEW_USAGE,
    example:
      'new -- leukaemia --table public/examples/freireich1963.csv --title "Two treatments" --author "First Author" --zero remission --known treatment',
  },
  {
    name: 'check-content',
    says: 'Says all that is wrong with what you wrote, without a build.',
    usage: CHECK_CONTENT_USAGE,
    example: 'check-content -- leukaemia',
  },
  {
    name: 'describe',
    says: 'Says what is understood of a table, and what has to be asked.',
    usage: DESCRIBE_USAGE,
    example: 'describe -- public/examples/freireich1963.csv',
  },
  {
    name: 'analyze',
    says: 'Curves, limits, tests and hazard ratios of a table.',
    usage: ANALYZE_USAGE,
    example: 'analyze -- public/examples/freireich1963.csv --by treatment --ref placebo',
  },
  {
    name: 'reconstruct',
    says: 'Every table that agrees with a record, and what follows from it. The example is made up.',
    usage: RECONSTRUCT_USAGE,
    example: 'reconstruct -- public/examples/five-patients.yaml',
  },
  {
    name: 'check-table',
    says: 'Whether a table agrees with a record, statement by statement. The example is made up.',
    usage: CHECK_TABLE_USAGE,
    example: 'check-table -- public/examples/five-patients.yaml public/examples/five-patients.csv',
  },
];
