/** The line of HTML that shows a page of this site in a frame: a figure or a question alone, with what its address says of the view. */
export function embedLine(page: string, title: string): string {
  const url = new URL(page);
  const state = url.hash.includes('=') ? url.hash.slice(1).replace(/^embed&/u, '') : '';
  url.hash = state === '' ? 'embed' : `embed&${state}`;
  const [address = '', name = ''] = [url.href, title].map((text) =>
    text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  );
  return `<iframe src="${address}" title="${name}" width="100%" height="720" loading="lazy"></iframe>`;
}
