import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../src/publication/nearest.ts';

describe('nearest', () => {
  const ids = ['third-death-latest', 'third-death-earliest', 'second-death-latest', 'deaths', 'n'];
  it('puts the likeliest first', () => {
    expect(nearest('third-death-lates', ids)[0]).toBe('third-death-latest');
    expect(nearest('death', ids)[0]).toBe('deaths');
  });
  it('finds a candidate that contains the word', () => {
    expect(nearest('earliest', ids)).toEqual(['third-death-earliest']);
  });
  it('looks past capitals', () => {
    expect(nearest('Deaths', ids)).toEqual(['deaths']);
  });
  it('takes two letters in each other’s place for one slip', () => {
    expect(nearest('nbps', ['nbsp', 'amp'])).toEqual(['nbsp']);
    expect(nearest('sreies', ['series', 'seed'])).toEqual(['series']);
  });
  it('says nothing where nothing is near', () => {
    expect(nearest('imatinib', ids)).toEqual([]);
    expect(didYouMean('imatinib', ids)).toBe('');
  });
  it('names several', () => {
    expect(didYouMean('ab', ['abc', 'abd'])).toBe(' Did you mean "abc" or "abd"?');
  });
});
