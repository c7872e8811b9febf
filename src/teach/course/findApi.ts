/** How far above a page its learning system may stand, in frames; the standard has a limit of its own. */
const HIGHEST = 10;

/**
 * The run-time of a learning system under its name, in a page around this one or in the one that opened it; null where there is none.
 * A page of another host can't be looked into, and is none.
 */
export function findApi<Api>(name: string, page: Window): Api | null {
  return above<Api>(name, page.parent) ?? above<Api>(name, page.opener as Window | null);
}

function above<Api>(name: string, start: Window | null): Api | null {
  try {
    for (let [page, steps] = [start, 0]; page && steps < HIGHEST; [page, steps] = [page.parent, steps + 1]) {
      const api = (page as unknown as Record<string, Api | undefined>)[name];
      if (api) return api;
      if (page === page.parent) break;
    }
  } catch {
    // Another host's page.
  }
  return null;
}
