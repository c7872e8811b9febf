/** Pages of Markdown beside the publications, as Astro reads them, by their paths. */
type Compiled = { readonly compiledContent: () => Promise<string>; readonly rawContent: () => string };

const PAGES = import.meta.glob<Compiled>('/content/*.md', { eager: true });

/** The source of a page of Markdown in content/, such as "ARTICLE.md"; empty where somebody has put it away. */
export function markdownSource(name: string): string {
  return PAGES[`/content/${name}`]?.rawContent() ?? '';
}

/**
 * The same as HTML without its first heading; what is wider than the page scrolls by itself. Empty where somebody has put it away.
 */
export async function markdownHtml(name: string): Promise<string> {
  const html = (await PAGES[`/content/${name}`]?.compiledContent()) ?? '';
  let tables = 0;
  return html
    .replace(/<h1[\s\S]*?<\/h1>/u, '')
    .replaceAll('<pre', '<pre tabindex="0"')
    .replace(/<table>[\s\S]*?<\/table>/gu, (table) => {
      tables += 1;
      // A head without words heads nothing.
      const headed = table.replaceAll('<th></th>', '<td></td>').replaceAll('<th>', '<th scope="col">');
      return `<div class="table-scroll" tabindex="0" role="group" aria-label="Table ${tables}">${headed}</div>`;
    });
}
