/**
 * Runs in the page: settled when every font of its styles is there. Those that only paper asks for, such as the one of the page
 * numbers, would otherwise be asked for while it is printed, and on a busy machine be missing.
 */
export async function loadFonts(): Promise<void> {
  // Those that a system lends may be missing.
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
}
