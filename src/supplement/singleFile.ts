import { contentPolicy } from './contentPolicy.ts';
import { mediaTypeOf } from './mediaTypeOf.ts';

export interface SingleFileParts {
  /** All of the page's code, ready to stand in the page; null for a page that goes without, because it is printed. */
  readonly script: string | null;
  /** The bytes of a file of the site, by its address there. */
  readonly asset: (address: string) => Uint8Array;
  /** The whole address of a page of the site, by its address there; null if the site doesn't know its host. */
  readonly whole: (address: string) => string | null;
}

/**
 * A built page as one file that needs no other: fonts and pictures as data, its code in one script, the data that it would fetch
 * inside, no link that only a server could follow, and a policy to match.
 *
 * @throws Error naming what still points outside the file
 */
export function singleFile(html: string, { script, asset, whole }: SingleFileParts): string {
  const data = (address: string) => dataAddress(address, asset(address));
  let modules = 0;
  const page = html
    // The fonts are in its styles, and what watches over the page's script has nothing to watch: that is inside.
    .replace(/<script src="[^"]*"(?: async)?><\/script>/gu, '')
    // What would be fetched until the figure lives: its script is inside.
    .replace(/ data-stills="[^"]*"/gu, '')
    .replace(/<nav class="site-nav"[\s\S]*?<\/nav>/u, '')
    .replace(
      /(<link rel="icon" href=")([^"]+)"/u,
      (_, start: string, address: string) => `${start}${data(address)}"`,
    )
    .replace(
      /(<script type="application\/json" id="[^"]*"[^>]*?) data-address="([^"]*)"><\/script>/gu,
      (_, start: string, address: string) =>
        `${start}>${new TextDecoder().decode(asset(address.replace(/\?.*$/u, '')))}</script>`,
    )
    .replace(/<style[\s>][\s\S]*?<\/style>/gu, (style) =>
      // The fonts are here: nothing is shown in another one first.
      style
        .replaceAll('font-display:swap', 'font-display:block')
        .replace(
          /url\((['"]?)(?!data:)([^'")]+)\1\)/gu,
          (_, _quote, address: string) => `url(${data(address)})`,
        ),
    )
    .replace(
      /(<img\b[^>]*?\ssrc="|<source\b[^>]*?\ssrcset=")(?!data:)([^"]+)"/gu,
      (_, start: string, address: string) => `${start}${data(address)}"`,
    )
    .replace(/<script type="module" src="[^"]*\/Page\.astro[^"]*"><\/script>/gu, '')
    .replace(/<script type="module"[^>]*>[\s\S]*?<\/script>/gu, () => {
      modules += 1;
      return script === null ? '' : `<script type="module">${script}</script>`;
    })
    .replace(
      /<a\b([^>]*?)\shref="(?!#|https?:|mailto:|data:)([^"]*)"([^>]*)>([\s\S]*?)<\/a>/gu,
      (_, before: string, address: string, after: string, text: string) => {
        const elsewhere = whole(address);
        return elsewhere === null ? text : `<a${before} href="${elsewhere}"${after}>${text}</a>`;
      },
    );
  if (script !== null && modules !== 1) {
    throw new Error(`The article's page has ${modules} module scripts; expected one, which loads all others`);
  }
  const policy = contentPolicy(
    /<meta http-equiv="content-security-policy" content="([^"]*)"/u.exec(page)?.[1] ?? '',
    script === null ? [] : [script],
    [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gu)].map(([, text = '']) => text),
  );
  const alone = page.replace(
    /(<meta http-equiv="content-security-policy" content=")[^"]*"/u,
    (_, start: string) => `${start}${policy}"`,
  );
  const outside = pointsOutside(alone);
  if (outside.length > 0)
    throw new Error(`The single file needs ${outside.join(', ')}; expected nothing outside it`);
  return alone;
}

/** The addresses that a page would have to load from somewhere, or that lead nowhere without a server. */
export function pointsOutside(html: string): string[] {
  const markup = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/gu, '$1');
  return [
    ...[...markup.matchAll(/\ssrc(?:set)?="(?!data:)([^"]+)"/gu)],
    ...[...markup.matchAll(/\shref="(?!#|https?:|mailto:|data:)([^"]*)"/gu)],
    ...[...markup.matchAll(/url\((?!['"]?(?:data:|#))([^)]+)\)/gu)],
  ].map(([, address = '']) => address);
}

function dataAddress(address: string, bytes: Uint8Array): string {
  return `data:${mediaTypeOf(address)};base64,${Buffer.from(bytes).toString('base64')}`;
}
