/** What a time axis counts and from when: "months since first hepatectomy", or in `unit`s other than those of the times. */
export function timeSince(
  { many, zero }: { readonly many: string; readonly zero: string },
  unit: string = many,
): string {
  return `${unit} since ${zero}`;
}
