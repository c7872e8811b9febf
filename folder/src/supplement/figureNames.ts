/** What a figure is called in words and in the names of files: "Figure 2", "figure-2-curve". Null outside a numbered figure. */
export function figureNames(
  inside: Element,
  figures: readonly string[],
): { readonly label: string; readonly file: string } | null {
  const id = inside.closest('figure[id]')?.id ?? '';
  const index = figures.indexOf(id);
  return index < 0 ? null : { label: `Figure ${index + 1}`, file: `figure-${index + 1}-${id}` };
}
