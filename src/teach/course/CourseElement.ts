/**
 * All exercises on one page, one of them shown at a time: the one that the address names, or that holds what it names; the list of all
 * where it names none. Says which it is in `data-item` of the page's progress.
 */
export class CourseElement extends HTMLElement {
  connectedCallback(): void {
    addEventListener('hashchange', this.follow);
    this.show('');
    this.follow();
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.follow);
  }

  /** Opens an exercise where the address names none: the one at which the learner left. */
  open(id: string): void {
    if (location.hash === '' && this.items.some(({ dataset }) => dataset['item'] === id)) location.hash = id;
  }

  private readonly follow = () => {
    const { named } = this;
    if (named === undefined) return;
    this.show(named);
    const target = document.getElementById(location.hash.slice(1));
    // An exercise is named by its question; it begins with its title.
    (target?.id === named ? target.closest('[data-item]') : target)?.scrollIntoView();
  };

  private show(id: string): void {
    for (const item of this.items) item.hidden = item.dataset['item'] !== id;
    const list = this.querySelector<HTMLElement>('[data-part="list"]');
    if (list) list.hidden = id !== '';
    const progress = document.querySelector<HTMLElement>('teach-progress');
    if (id === '') delete progress?.dataset['item'];
    else if (progress) progress.dataset['item'] = id;
  }

  /** The exercise of the address, "" for the list; undefined for another place of the page, such as a reference. */
  private get named(): string | undefined {
    const id = location.hash.slice(1);
    if (id === '' || id === 'all') return '';
    return document.getElementById(id)?.closest<HTMLElement>('[data-item]')?.dataset['item'];
  }

  private get items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-item]')];
  }
}
