/** The most room that a figure has, in px: a picture stands in it whole, on a screen of a usual height too. */
const WIDEST = 1056;
const HIGHEST = 640;

/** The size in px at which a picture stands on a wide page: its own, or as much of it as fits, in the same shape. */
export function shownSize({ width, height }: { readonly width: number; readonly height: number }) {
  const share = Math.min(1, WIDEST / width, HIGHEST / height);
  return { width: Math.round(width * share), height: Math.round(height * share) };
}
