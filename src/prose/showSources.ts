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
    const { view = '' } = (history.state ?? {}) as { view?: string };
    // A jump to a heading leaves the view beside the address, and changes no choice.
    const isView = location.hash === '' || location.hash.includes('=');
    show(/(^|[#&])sources=on\b/u.test(isView ? location.hash : view));
  };
  follow();
  addEventListener('hashchange', () => {
    if (location.hash === '' || location.hash.includes('=')) follow();
  });
}
