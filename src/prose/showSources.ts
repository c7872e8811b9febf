import type { PageSession } from '../state/pageSession.ts';

/**
 * Lets a reader have every number of the text say its status. That shows at once; the choice goes into the address as soon as the
 * page's session is there, which `open` opens, and follows it from then on.
 */
export function showSources(page: Document, open: () => Promise<PageSession>): void {
  const box = page.querySelector<HTMLInputElement>('[data-choice="sources"]');
  if (!box) return;
  const show = (shown: boolean) => {
    box.checked = shown;
    page.documentElement.toggleAttribute('data-sources', shown);
  };
  let joined: Promise<PageSession> | undefined;
  const join = () => {
    joined ??= open().then((session) => {
      session.store.subscribe((state) => {
        show(state.showSources);
      });
      return session;
    });
    return joined;
  };
  box.addEventListener('change', () => {
    const { checked } = box;
    show(checked);
    // Without a session the choice holds, and stays out of the address.
    join().then(
      ({ store }) => {
        store.set({ showSources: checked }, 'push');
      },
      () => {
        joined = undefined;
      },
    );
  });
  const follow = () => {
    const view = viewHere();
    if (view !== null) show(/(^|[#&])sources=on\b/u.test(view));
  };
  follow();
  addEventListener('hashchange', follow);
}

/** What `viewFragment` reads, in the little that is asked of it: with that module the page's entry script would bring the figures'. Null for a place without a view. */
function viewHere(): string | null {
  const { hash } = location;
  if (hash === '' || hash.includes('=')) return hash;
  return (history.state as { view?: string } | null)?.view ?? null;
}
