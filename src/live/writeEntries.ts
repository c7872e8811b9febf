/** A step of the browser's history: its address, new or in place of the last. */
export interface Entry {
  readonly url: string;
  readonly history: 'push' | 'replace';
}

/**
 * Writes entries in the browser's history, in order, and returns those that it refused: browsers take only so many in a few seconds,
 * and refuse others with a SecurityError (Safari and Firefox) or without a word (Chrome).
 */
export function writeEntries<Each extends Entry>(
  entries: readonly Each[],
  browser: Pick<History, 'pushState' | 'replaceState'>,
  location: { readonly href: string },
): readonly Each[] {
  for (const [index, { url, history }] of entries.entries()) {
    const whole = new URL(url, location.href).href;
    try {
      if (history === 'push') browser.pushState(null, '', url);
      else browser.replaceState(null, '', url);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'SecurityError')) throw error;
    }
    if (location.href !== whole) return entries.slice(index);
  }
  return [];
}
