/** What a page knows of itself when a view of it is cited. */
export interface CitedPage {
  /** The address of the view where it is open now: that of a site, of a file on a disk, or of a blob. */
  readonly href: string;
  /** The address that the site was built for; null where that isn't known. */
  readonly canonical: string | null;
  readonly title: string;
  /** The date of the edition, such as 2026-11-23; null where the page doesn't say. */
  readonly edition: string | null;
}

/**
 * The address at which others can open a view: that of the site it was built for, else the one at which it is open, if that is
 * on the web. Null for a file, a blob, or a server on the reader's own machine: such an address helps nobody else, and may name
 * folders and people.
 */
export function publicAddress({ href, canonical }: Pick<CitedPage, 'href' | 'canonical'>): string | null {
  const url = new URL(href);
  if (canonical !== null) return new URL(url.hash, canonical).href;
  return /^https?:$/u.test(url.protocol) && !isOwnMachine(url.hostname) ? href : null;
}

/** What stands for a view in a picture, a script or a citation: its address, else title, edition and what names the view. */
export function citedView(page: CitedPage): string {
  const address = publicAddress(page);
  if (address !== null) return address;
  const { hash } = new URL(page.href);
  return [
    page.title,
    ...(page.edition === null ? [] : [`edition of ${page.edition}`]),
    ...(hash.includes('=') ? [`view ${hash}`] : []),
  ].join(', ');
}

function isOwnMachine(host: string): boolean {
  return /^(?:localhost|.+\.localhost|127\..+|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/u.test(host);
}
