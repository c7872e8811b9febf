import {
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { renumberElements } from './renumberElements.ts';
import { xmp, type DocumentFacts } from './xmp.ts';

/**
 * A printed PDF that says whose it is and under what terms, as its own properties and in XMP, dated by its edition.
 *
 * `headings` are those of the page, in its own letters: in the outline Chromium runs words together where a heading breaks, and writes
 * capitals where a style only shows them.
 */
export async function withDocumentFacts(
  pdf: Uint8Array,
  facts: DocumentFacts,
  headings: readonly string[],
): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const date = new Date(facts.date);
  document.setTitle(facts.title, { showInWindowTitleBar: true });
  document.setAuthor(facts.authors.join('; '));
  document.setSubject(facts.subject);
  if (facts.keywords.length > 0) document.setKeywords([facts.keywords.join(', ')]);
  // What printed it is no author, and another version of it would change the file.
  document.setCreator('');
  document.setProducer('');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const packet = document.context.stream(new TextEncoder().encode(xmp(facts)), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(packet));
  // A heading that is moved to the next page is written twice.
  const spelt = new Map(
    headings.flatMap((heading) => {
      const key = letters(heading);
      return [[key, heading] as const, [key + key, heading] as const];
    }),
  );
  renumberElements(document.context);
  respell(document.context, document.catalog.get(PDFName.of('Outlines')), spelt);
  return document.save({ useObjectStreams: false });
}

/** Gives the items of an outline the words that their headings have. */
function respell(
  context: PDFContext,
  outline: PDFObject | undefined,
  spelt: ReadonlyMap<string, string>,
): void {
  const items = (from: PDFObject | undefined): PDFDict | undefined => {
    const found = from && context.lookup(from);
    return found instanceof PDFDict ? found : undefined;
  };
  const of = (dict: PDFDict | undefined, key: string) => items(dict?.get(PDFName.of(key)));
  for (let item = of(items(outline), 'First'); item; item = of(item, 'Next')) {
    const title = item.lookup(PDFName.of('Title'));
    const words = title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
    const heading = spelt.get(letters(words));
    if (heading !== undefined) item.set(PDFName.of('Title'), PDFHexString.fromText(heading));
    respell(context, item, spelt);
  }
}

/** A heading without what Chromium changes in it. */
const letters = (heading: string): string => heading.replace(/\s+/gu, '').toLowerCase();
