import type { LimitMethod } from '../survival/index.ts';

/** How the methods for limits of survival are called on pages. */
export const METHOD_NAMES: Readonly<Record<LimitMethod, string>> = {
  'beta-product': 'beta product',
  'beta-product-mid-p': 'beta product, mid-P',
  'thomas-grunkemeier': 'likelihood ratio',
  'log-log': 'log-log',
  log: 'log',
  plain: 'plain',
  logit: 'logit',
};
