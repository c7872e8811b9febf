import { expect, test } from 'vitest';
import { carriedAddress, carriedHash } from '../../../src/teach/seat/carriedHash.ts';

test('room and seat go along, and nothing else of an address', () => {
  expect(carriedHash('#room=k7q&class=b2&seat=5&slide=3.1')).toBe('#room=K7Q&class=B2&seat=5');
  expect(carriedHash('#class=b2')).toBe('');
  expect(carriedHash('#main')).toBe('');
});

test.each([
  ['../read/', '#class=B2&seat=5', '../read/#class=B2&seat=5'],
  [
    'https://x.test/teach/read/#room=30',
    '#class=B2&seat=5',
    'https://x.test/teach/read/#room=30&class=B2&seat=5',
  ],
  ['../read/#room=30', '#room=K7Q&class=B2&seat=5', '../read/#room=K7Q&class=B2&seat=5'],
  ['../read/', '', '../read/'],
  ['../read/#room=30', '', '../read/#room=30'],
])('%s with %s is %s', (address, carried, expected) => {
  expect(carriedAddress(address, carried)).toBe(expected);
});
