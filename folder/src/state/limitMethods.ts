import type { LimitMethod } from '../survival/index.ts';

/** The methods for limits of survival that a reader can choose, the default first. */
export const LIMIT_METHODS = [
  'beta-product',
  'log-log',
  'log',
  'plain',
] as const satisfies readonly LimitMethod[];
