import { expect, it } from 'vitest';
import { astroArguments } from '../../src/cli/astroArguments.mjs';

it('takes the port of the server for writing from PORT, unless one is named', () => {
  expect(astroArguments(['dev'], { PORT: '5000' })).toEqual(['dev', '--port', '5000']);
  expect(astroArguments(['dev', '--port', '1'], { PORT: '5000' })).toEqual(['dev', '--port', '1']);
  expect(astroArguments(['dev'], {})).toEqual(['dev']);
  expect(astroArguments(['build'], { PORT: '5000' })).toEqual(['build']);
  expect(() => astroArguments(['dev'], { PORT: 'abc' })).toThrow(
    'PORT is "abc"; expected a number from 0 to 65535',
  );
});
