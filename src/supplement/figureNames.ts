/** What a figure is called in words and in the names of files: "Figure 2", "figure-2-curve"; "Table 1", "table-1-doses". Null outside a numbered one. */
export function figureNames(
  inside: Element,
  figures: readonly string[],
  tables: readonly string[] = [],
): { readonly label: string; readonly file: string } | null {
  const id = inside.closest('figure[id]')?.id ?? '';
  const place = tables.indexOf(id);
  if (place >= 0) return { label: `Table ${place + 1}`, file: `table-${place + 1}-${id}` };
  const index = figures.indexOf(id);
  return index < 0 ? null : { label: `Figure ${index + 1}`, file: `figure-${index + 1}-${id}` };
}
