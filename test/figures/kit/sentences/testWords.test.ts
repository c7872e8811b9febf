import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { loadPublication } from '../../../../src/publication/loadPublication.ts';
import { survivalModel } from '../../../../src/rows/survivalModel.ts';
import { openSession, type Session } from '../../../../src/state/openSession.ts';
import { statusSentence } from '../../../../src/figures/kit/sentences/statusSentence.ts';
import { testPanel } from '../../../../src/views/testPanel.ts';
import { session } from '../../../publicationForTests.ts';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
const { record, series, table } = loadPublication('heart-failure');
const hundreds = openSession(record, series, table);

function words({ defaults, setFor, series: own }: Session, grouping: string) {
  const set = setFor(defaults.reading);
  if (!set) throw new Error('a table has a set of one');
  const model = survivalModel(set, defaults.cohort, own, { ...defaults, grouping });
  return {
    panel: testPanel(model.test, document).textContent,
    sentence: statusSentence(model, own, defaults),
  };
}

test('six patients have an exact P', () => {
  const { panel, sentence } = words(session, 'site');
  expect(panel).toContain('Exact log-rank P, all 20 deals0.10');
  expect(panel).toContain('The exact test ranks deals by how far observed lies from expected, and holds');
  expect(sentence).toMatch(
    / Log-rank P 0\.025; exact P 0\.10; the smallest exact P of any 3 against 3 is 0\.10\.$/u,
  );
});

test('a sampled P is not called exact', () => {
  const { panel, sentence } = words(hundreds, 'creatinine');
  expect(panel).toMatch(/Permutation log-rank P, [\d,]+ random deals/u);
  expect(panel).toContain('The permutation test ranks deals');
  expect(panel).not.toContain('Exact log-rank P');
  expect(sentence).toMatch(
    /; permutation log-rank P \S+, from [\d,]+ random deals; the smallest exact P of any/u,
  );
});

test('of three groups only what exists is said', () => {
  expect(words(hundreds, 'ejection').sentence).toBe('Survival by Ejection fraction. Log-rank P <0.001.');
});
