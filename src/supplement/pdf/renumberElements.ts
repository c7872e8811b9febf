import { PDFArray, PDFDict, PDFStream, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';

/** An identifier of a structure element as Chromium writes it: the number that the element had in that browser. */
const NUMBERED = /^node\d{8}$/u;

/**
 * Counts the identifiers of a tagged PDF's elements from one. Chromium numbers what it made for its own use as well, some of it or
 * not depending on how busy the machine is, so the same page would give other bytes. Their order stays, by which the document looks
 * them up.
 */
export function renumberElements(context: PDFContext): void {
  const places: { readonly id: string; readonly put: (id: PDFString) => void }[] = [];
  const visit = (object: PDFObject, put: (id: PDFString) => void): void => {
    if (object instanceof PDFString) {
      const id = object.decodeText();
      if (NUMBERED.test(id)) places.push({ id, put });
    } else if (object instanceof PDFArray) {
      for (const [index, item] of object.asArray().entries())
        visit(item, (to) => {
          object.set(index, to);
        });
    } else if (object instanceof PDFStream) {
      visit(object.dict, put);
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries())
        visit(value, (to) => {
          object.set(key, to);
        });
    }
  };
  for (const [reference, object] of context.enumerateIndirectObjects())
    visit(object, (to) => {
      context.assign(reference, to);
    });
  const order = [...new Set(places.map(({ id }) => id))].sort();
  const numbers = new Map(order.map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));
  for (const { id, put } of places) put(PDFString.of(numbers.get(id) ?? id));
}
