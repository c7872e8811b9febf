const NAMES: Readonly<Record<string, string>> = {
  'log-rank': 'Log-rank',
  'cox-likelihood-ratio': 'Cox model, likelihood ratio',
  'gehan-breslow': 'Gehan–Breslow',
  'tarone-ware': 'Tarone–Ware',
  'peto-prentice': 'Peto–Prentice',
  'exact-log-rank': 'Log-rank, exact',
  'exponential-likelihood-ratio': 'Exponential survival, likelihood ratio',
};

/** How a test is called on pages; one without a name here goes by its id. */
export function testName(test: string): string {
  return NAMES[test] ?? test;
}
