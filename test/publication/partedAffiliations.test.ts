import { expect, it } from 'vitest';
import { partedAffiliations } from '../../src/publication/partedAffiliations.ts';

const said = (affiliations: string) =>
  partedAffiliations(`authors:\n  - given: First\n    affiliations: ${affiliations}\n`, 'edition.yaml');

it('warns of an affiliation with a comma that is read as two', () => {
  const [warning] = said('[Department of Surgery, Example Hospital]');
  expect(warning).toMatchObject({ line: 3, column: 19, inside: 'authors[0].affiliations' });
  expect(warning?.message).toMatch(
    /^2 of them, .* expected quotes around .*: \['Department of Surgery, Example Hospital'\]$/u,
  );
});

it('leaves those in quotes and those behind hyphens alone', () => {
  expect(said("['Department of Surgery, Example Hospital', 'Example University']")).toEqual([]);
  expect(said('[Example Hospital]')).toEqual([]);
  expect(said('\n      - Example Hospital\n      - Example University')).toEqual([]);
});
