import { describe, expect, it } from 'vitest';
import { described } from './understood.ts';

describe('a row of which nothing is known', () => {
  it('is nobody without the event for whom a time is sought', () => {
    const dead = Array.from({ length: 20 }, (_, at) => `${at},${at === 4 ? '' : at + 3},dead`);
    const asked = (...more: readonly string[]) =>
      described(['id,months,status', ...dead, ...more].join('\n'), {
        ...{ event: 'status', happened: ['dead'], without: ['alive'] },
      }).questions.map(({ says }) => says);
    expect(asked('21,,').filter((says) => says.includes('no time for'))).toEqual([]);
    expect(asked('21,,alive').filter((says) => says.includes('no time for'))).toHaveLength(1);
  });
});
