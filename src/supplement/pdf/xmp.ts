import { escaped } from '../formats/xml.ts';

/** Whose a document is, as its own properties say it. */
export interface DocumentFacts {
  readonly title: string;
  /** Names as they are read. */
  readonly authors: readonly string[];
  readonly subject: string;
  readonly keywords: readonly string[];
  /** The terms it is given under: their name and their address. */
  readonly rights: string;
  readonly licence: string;
  /** Where it stands on the web, or its DOI's address; null where neither is known. */
  readonly address: string | null;
  /** Of the edition: 2026-11-23. */
  readonly date: string;
}

/** The facts of a document in XMP, which archives and libraries read. */
export function xmp(facts: DocumentFacts): string {
  const { title, authors, subject, keywords, rights, licence, address, date } = facts;
  const spoken = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
  const list = (kind: string, items: readonly string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${escaped(item)}</rdf:li>`).join('')}</rdf:${kind}>`;
  const lines = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${spoken(title)}</dc:title>`,
    `<dc:creator>${list('Seq', authors)}</dc:creator>`,
    `<dc:description>${spoken(subject)}</dc:description>`,
    ...(keywords.length > 0 ? [`<dc:subject>${list('Bag', keywords)}</dc:subject>`] : []),
    `<dc:rights>${spoken(rights)}</dc:rights>`,
    `<dc:language>${list('Bag', ['en'])}</dc:language>`,
    ...(address === null ? [] : [`<dc:identifier>${escaped(address)}</dc:identifier>`]),
    `<xmpRights:WebStatement>${escaped(licence)}</xmpRights:WebStatement>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    ...(keywords.length > 0 ? [`<pdf:Keywords>${escaped(keywords.join(', '))}</pdf:Keywords>`] : []),
  ];
  const names = [
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    'xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"',
    'xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
  ];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF ${names.join(' ')}>`,
    `<rdf:Description rdf:about="">\n${lines.join('\n')}\n</rdf:Description>`,
    '</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>',
  ].join('\n');
}
