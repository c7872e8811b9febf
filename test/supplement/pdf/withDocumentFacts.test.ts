import { PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../../src/supplement/pdf/documentFacts.ts';
import { withDocumentFacts } from '../../../src/supplement/pdf/withDocumentFacts.ts';
import { xmp } from '../../../src/supplement/pdf/xmp.ts';
import { publication } from '../../publicationForTests.ts';

const facts = {
  ...documentFacts(publication.edition, {
    ...{ title: 'Six & more', subject: 'What it is', address: 'https://example.org/' },
  }),
  authors: ['First Author', 'A group <of> authors'],
  keywords: ['liver', 'survival'],
};

/** A PDF as Chromium prints it: an outline that runs words together, the moment at which it was printed. */
async function printed(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage();
  const { context, catalog } = document;
  const item = (title: string, next?: object) =>
    context.register(context.obj({ Title: PDFHexString.fromText(title), ...next }));
  const inner = item('THE DEAL OF THETABLE');
  const second = item('ElsewhereElsewhere', { First: inner });
  const first = item('One abstract, andeverything', { Next: second });
  catalog.set(PDFName.of('Outlines'), context.register(context.obj({ First: first, Last: second })));
  return document.save({ useObjectStreams: false });
}

describe('a printed PDF', () => {
  it('says whose it is, in its properties and in XMP, dated by its edition', async () => {
    const document = await PDFDocument.load(await withDocumentFacts(await printed(), facts, []), {
      updateMetadata: false,
    });
    expect(document.getTitle()).toBe('Six & more');
    expect(document.getAuthor()).toBe('First Author; A group <of> authors');
    expect(document.getSubject()).toBe('What it is');
    expect(document.getKeywords()).toBe('liver, survival');
    expect(document.getCreationDate()?.toISOString().slice(0, 10)).toBe(publication.edition.date);
    expect(document.getModificationDate()).toEqual(document.getCreationDate());
    const packet = document.context.lookup(document.catalog.get(PDFName.of('Metadata')));
    if (!(packet instanceof PDFRawStream)) throw new Error('expected a stream of metadata');
    expect(new TextDecoder().decode(packet.contents)).toBe(xmp(facts));
  });

  it('has an outline in the words of its headings', async () => {
    const headings = ['One abstract, and everything', 'The deal of the table', 'Elsewhere'];
    const text = Buffer.from(await withDocumentFacts(await printed(), facts, headings)).toString('latin1');
    for (const heading of headings) expect(text).toContain(PDFHexString.fromText(heading).toString());
    for (const run of ['One abstract, andeverything', 'ElsewhereElsewhere'])
      expect(text).not.toContain(PDFHexString.fromText(run).toString());
  });

  it('is the same twice', async () => {
    const pdf = await printed();
    expect(await withDocumentFacts(pdf, facts, ['A'])).toEqual(await withDocumentFacts(pdf, facts, ['A']));
  });
});

describe('the facts of a document in XMP', () => {
  it('name title, authors one by one, terms and their address', () => {
    const { document } = parseHTML(xmp(facts).replace(/<\?xpacket[^>]*>/gu, ''));
    const items = (name: string) =>
      [...document.getElementsByTagName(name)].flatMap((element) =>
        [...element.getElementsByTagName('rdf:li')].map(({ textContent }) => textContent),
      );
    expect(items('dc:title')).toEqual(['Six & more']);
    expect(items('dc:creator')).toEqual(['First Author', 'A group <of> authors']);
    expect(items('dc:subject')).toEqual(['liver', 'survival']);
    expect(xmp(facts)).toContain('<xmpRights:WebStatement>https://creativecommons.org/licenses/by/4.0/<');
    expect(xmp({ ...facts, keywords: [], address: null })).not.toMatch(/dc:subject|dc:identifier|Keywords/u);
  });
});
