/** Marks, in the table of contents, the section that is being read. */
export function currentSection(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const headings = links.flatMap((link) => page.getElementById(link.hash.slice(1)) ?? []);
  const mark = () => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.35);
    for (const link of links) {
      if (read && link.hash === `#${read.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  let asked = false;
  const soon = () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      mark();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  mark();
}
