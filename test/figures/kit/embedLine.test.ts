import { expect, test } from 'vitest';
import { embedLine } from '../../../src/figures/kit/embedLine.ts';

test('the line of a frame carries the view, and asks for it alone', () => {
  const line = embedLine('https://example.org/figures/curve/#by=site&t=60', 'Figure 1. "Six"');
  expect(line).toBe(
    '<iframe src="https://example.org/figures/curve/#embed&amp;by=site&amp;t=60" title="Figure 1. &quot;Six&quot;" width="100%" height="720" loading="lazy"></iframe>',
  );
});

test('an anchor is no view, and a line made in a frame asks for it once', () => {
  const address = (page: string) => /src="([^"]*)"/u.exec(embedLine(page, ''))?.[1];
  expect(address('https://example.org/teach/a/#question')).toBe('https://example.org/teach/a/#embed');
  expect(address('https://example.org/teach/a/#embed&t=60')).toBe(
    'https://example.org/teach/a/#embed&amp;t=60',
  );
});
