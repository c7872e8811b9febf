import { escapedXml } from '../publication/escapedXml.ts';

/** sitemap.xml: the whole addresses of the site's pages, and the date of the edition. */
export function sitemap(addresses: readonly string[], date: string): string {
  const entries = [...addresses]
    .sort()
    .map((address) => `  <url><loc>${escapedXml(address)}</loc><lastmod>${date}</lastmod></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</urlset>\n`;
}
