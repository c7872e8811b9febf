import { expect, test } from 'vitest';
import { SearchDialog } from '../../src/search/SearchDialog.tsx';
import { markup } from '../figures/markup.ts';

const dialog = (cites: boolean) =>
  markup(<SearchDialog {...{ home: '/', here: '', cites, find: () => [] }} />);

test('the search speaks of references only where there are any', () => {
  expect(dialog(true).textContent).toContain('the text, the figures, the claims and the references of this');
  expect(dialog(false).textContent).toContain('the text, the figures and the claims of this');
});
