import { describe, expect, it } from 'vitest';
import { describeTable } from '../../../src/cohort/table/describeTable.ts';
import { readSheet } from '../../../src/cohort/table/readSheet.ts';
import { understandTable } from '../../../src/cohort/table/understandTable.ts';
import { WHAT_IS_ASKED } from '../../../src/figures/table/whatIsAsked.ts';

describe('what the page says is asked', () => {
  it.each(WHAT_IS_ASKED)('is asked of a table with $cells', ({ example, about }) => {
    const { questions, groupings } = describeTable(understandTable(readSheet(example)), 'UTF-8');
    if (about === null) {
      expect(questions).toEqual([]);
      expect(groupings.map(({ knownAtStart }) => knownAtStart)).not.toContain(true);
    } else expect(questions.map((question) => question.about)).toContain(about);
  });
});
