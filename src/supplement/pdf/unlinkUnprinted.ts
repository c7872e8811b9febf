/** Runs in a page that is about to be printed: takes the address off links to parts of it that are not printed. */
export function unlinkUnprinted(): void {
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const target = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (!target || target.getClientRects().length === 0) link.removeAttribute('href');
  }
}
