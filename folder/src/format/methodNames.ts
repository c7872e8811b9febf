import type { LimitMethod } from '../survival/index.ts';

/** How the methods for limits of survival are called on pages. */
export const METHOD_NAMES: Readonly<Partial<Record<LimitMethod, string>>> = {
  'beta-product': 'beta product',
  'log-log': 'log-log',
  log: 'log',
  plain: 'plain',
};
