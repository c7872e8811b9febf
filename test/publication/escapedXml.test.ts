import { expect, test } from 'vitest';
import { escapedXml } from '../../src/publication/escapedXml.ts';

test('by hand', () => {
  expect(escapedXml('5 < 6 & "so" > 4')).toBe('5 &lt; 6 &amp; &quot;so&quot; &gt; 4');
  expect(escapedXml('&amp;')).toBe('&amp;amp;');
});
