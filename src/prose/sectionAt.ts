const fetched = new Map<string, Promise<Document>>();

/**
 * What a link leads to, here or on another page of the site, which is fetched once. Rejects where there is none; who asks again
 * fetches again.
 */
export async function sectionAt(address: string, page: Document): Promise<HTMLElement> {
  const id = address.replace(/^.*#/u, '');
  const here = page.getElementById(id);
  if (here) return here;
  const from = address.replace(/#.*$/u, '');
  const there = fetched.get(from) ?? fetchPage(from);
  fetched.set(from, there);
  there.catch(() => fetched.delete(from));
  const section = (await there).getElementById(id);
  if (!section) throw new Error(`${from} has nothing named ${id}`);
  return section;
}

async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  // Its styles are not needed, and this page's policy doesn't know them.
  const html = (await answer.text()).replace(/<style[\s\S]*?<\/style>/gu, '');
  return new DOMParser().parseFromString(html, 'text/html');
}
