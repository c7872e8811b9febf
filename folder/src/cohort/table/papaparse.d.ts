/**
 * As much of Papa Parse as the table gate uses. The package's own types need those of Node, which the pure layers compile without;
 * src/tsconfig.pure.json takes these instead.
 */
declare const Papa: {
  parse<Row>(
    text: string,
    config: { delimiter: string; preview?: number; skipEmptyLines?: boolean | 'greedy' },
  ): {
    readonly data: readonly Row[];
    readonly errors: readonly { readonly code: string; readonly row?: number }[];
  };
};
export default Papa;
