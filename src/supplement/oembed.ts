import { escapedXml } from '../publication/escapedXml.ts';

/** What a figure's oEmbed answer is made from. */
export interface EmbeddedFigure {
  /** The article's whole address. */
  readonly address: string;
  readonly id: string;
  readonly title: string;
  readonly series: string;
  readonly authors: string;
}

const WIDTH = 760;
const HEIGHT = 720;

/** What a site that follows oEmbed 1.0 needs to show a figure: its frame, and whose it is. */
export function oembed({ address, id, title, series, authors }: EmbeddedFigure) {
  const name = escapedXml(title);
  return {
    version: '1.0',
    type: 'rich',
    title,
    author_name: authors,
    provider_name: series,
    provider_url: address,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${address}figures/${id}/#embed" title="${name}" width="${WIDTH}" height="${HEIGHT}" loading="lazy"></iframe>`,
  };
}
