import { element } from '../figures/kit/element.ts';

/** Gives every paragraph of an article that has an address of its own a link to it. */
export function paragraphLinks(page: Document): void {
  for (const paragraph of page.querySelectorAll('main p[id^="p-"]')) {
    const link = element(
      page,
      'a',
      { class: 'paragraph-link', href: `#${paragraph.id}`, 'aria-label': 'Link to this paragraph' },
      '¶',
    );
    paragraph.append(' ', link);
  }
}
