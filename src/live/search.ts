import { h, render } from 'preact';
import { SearchDialog } from '../search/SearchDialog.tsx';
import { searcher, type SearchFile } from '../search/searchFile.ts';
import styles from '../search/search.css?inline';

/** What is looked through once it has come. */
interface Looked {
  readonly find: ReturnType<typeof searcher>;
  readonly cites: boolean;
}

const NOT_LOADED =
  'What is searched could not be loaded. Your browser’s own search finds what is on this page; close this and open it again to try once more.';

const host = document.createElement('div');
let looked: Looked | null = null;

/** Opens the search of the publication whose first page has this address; its index is fetched at the first time. */
export async function openSearch(home: string): Promise<void> {
  if (!host.isConnected) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    document.body.append(host);
  }
  draw(home, looked);
  const dialog = host.querySelector('dialog');
  if (!dialog?.open) dialog?.showModal();
  const field = host.querySelector('input');
  field?.focus();
  field?.select();
  if (looked) return;
  looked = await fetchIndex(`${home}search.json`).catch(() => null);
  draw(home, looked ?? NOT_LOADED);
}

function draw(home: string, now: Looked | string | null): void {
  const here = location.pathname.startsWith(home) ? location.pathname.slice(home.length) : '';
  const { find, cites } = now === null || typeof now === 'string' ? { find: now, cites: false } : now;
  render(h(SearchDialog, { home, here: here.replace(/index\.html$/u, ''), cites, find }), host);
}

async function fetchIndex(address: string): Promise<Looked> {
  // Asked for anew, in case that the site was built anew since.
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const file = (await answer.json()) as SearchFile;
  return { find: searcher(file), cites: file.cites };
}
