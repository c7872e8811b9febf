import { fullName } from './authorNames.ts';
import type { Correction } from './correctionsSchema.ts';
import type { Edition } from './editionSchema.ts';
import { escapedXml } from './escapedXml.ts';

/** What a feed tells of. */
export interface FeedParts {
  /** The whole address of the article, with a slash at its end. */
  readonly address: string;
  readonly title: string;
  readonly edition: Edition;
  readonly corrections: readonly Correction[];
}

/** The edition of a publication and what was put right in it, latest first, as an Atom feed (RFC 4287): whoever follows it is told of both. */
export function atomFeed({ address, title, edition, corrections }: FeedParts): string {
  const entries = [
    {
      id: `${address}#edition-${edition.version}`,
      name: `Version ${edition.version}`,
      link: `${address}#edition`,
      date: edition.date,
      text: `The edition of ${edition.date}, version ${edition.version}.`,
    },
    ...corrections.map(({ date, what }, index) => ({
      // Counted from the first: a new one leaves the ids of the others as they are.
      id: `${address}#correction-${corrections.length - index}`,
      name: 'Correction',
      link: `${address}#corrections`,
      date,
      text: what,
    })),
  ];
  const latest =
    entries
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? edition.date;
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <title>${escapedXml(title)}</title>`,
    `  <id>${escapedXml(address)}</id>`,
    `  <link rel="self" href="${escapedXml(address)}feed.xml"/>`,
    `  <link href="${escapedXml(address)}"/>`,
    `  <updated>${latest}T00:00:00Z</updated>`,
    ...edition.authors.map((author) => `  <author><name>${escapedXml(fullName(author))}</name></author>`),
    ...entries.map(
      ({ id, name, link, date, text }) =>
        `  <entry><title>${escapedXml(name)}</title><id>${escapedXml(id)}</id><link href="${escapedXml(link)}"/>` +
        `<updated>${date}T00:00:00Z</updated><content type="text">${escapedXml(text)}</content></entry>`,
    ),
    '</feed>',
  ].join('\n')}\n`;
}
