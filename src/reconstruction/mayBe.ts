/** What a search finds; true where too much is left to search through (a RangeError), so that nothing is concluded from it. */
export function mayBe(search: () => boolean): boolean {
  try {
    return search();
  } catch (error) {
    if (error instanceof RangeError) return true;
    throw error;
  }
}
