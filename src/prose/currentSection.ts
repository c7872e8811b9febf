import { whenScrolled } from './whenScrolled.ts';

/** Marks, in the table of contents, the section that is being read. */
export function currentSection(page: Document): void {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('.contents a[href^="#"]')];
  const headings = links.flatMap((link) => page.getElementById(link.hash.slice(1)) ?? []);
  whenScrolled(() => {
    const read = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight * 0.35);
    for (const link of links) {
      if (read && link.hash === `#${read.id}`) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  });
}
