/** So many of the rows, at even distances, with the first and the last; all of them where there are no more than `longest`. */
export function thinned<Row>(
  rows: readonly Row[],
  { longest, printed }: { readonly longest: number; readonly printed: number },
): readonly Row[] {
  if (rows.length <= longest) return rows;
  const step = (rows.length - 1) / (printed - 1);
  return Array.from({ length: printed }, (_, place) => rows[Math.round(place * step)]!);
}
