import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { renumberElements } from '../../../src/supplement/pdf/renumberElements.ts';

/** A document with two heads of a table and a cell under both, as one browser or another numbers them. */
async function written(first: number, second: number): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([10, 10]);
  const { context } = document;
  const id = (number: number) => PDFString.of(`node${String(number).padStart(8, '0')}`);
  const heads = [first, second].map((number) => context.register(context.obj({ ID: id(number) })));
  context.register(context.obj({ A: [{ Headers: [id(first), id(second)] }] }));
  context.register(
    context.obj({ Limits: [id(first), id(second)], Names: [id(first), heads[0]!, id(second), heads[1]!] }),
  );
  document.catalog.set(PDFName.of('Note'), PDFString.of('node 17 is a word here'));
  renumberElements(context);
  return document.save({ useObjectStreams: false });
}

test('elements are counted from one, whatever the browser called them', async () => {
  const bytes = await written(1772, 1778);
  expect(Buffer.from(await written(1774, 1780)).equals(bytes)).toBe(true);
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.match(/node\d{8}/gu)).toEqual(
    [1, 2, 1, 2, 1, 2, 1, 2].map((number) => `node0000000${String(number)}`),
  );
  expect(text).toContain('node 17 is a word here');
});

test('their order stays, across a number that is longer', async () => {
  const text = Buffer.from(await written(99_999, 100_003)).toString('latin1');
  expect(/Limits \[ \((node\d+)\) \((node\d+)\)/u.exec(text)?.slice(1)).toEqual([
    'node00000001',
    'node00000002',
  ]);
});
