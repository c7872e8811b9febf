import { describe, expect, test } from 'vitest';
import { parseRecord } from '../../src/reconstruction/record/parseRecord.ts';
import { ourRecord, recordText as text } from './ourRecord.ts';

const changed = (from: string, to: string): (() => unknown) => {
  expect(text).toContain(from);
  return () => parseRecord(text.replace(from, to), 'record.yaml');
};

test('a record is plain data: it survives JSON', () => {
  expect(JSON.parse(JSON.stringify(ourRecord))).toEqual(ourRecord);
});

describe('a wrong record is told by place, value and what is expected', () => {
  test('a key that does not exist', () => {
    expect(changed('exactly: 4 } }', 'exacty: 4 } }')).toThrow(
      /record\.yaml:\d+:\d+: facts\.1\.claim\.0\.count\.exacty: unknown key "exacty"; expected one of where, of, share, printing, exactly, atLeast, atMost, received 4/,
    );
  });
  test('a claim that does not exist', () => {
    expect(changed('{ mean: { of', '{ average: { of')).toThrow(
      /unknown key "average"; expected one of patients, count, all, .*, distinctTimes, known, step/,
    );
  });
  test('something that is missing', () => {
    expect(changed('title:', '# title:')).toThrow(/record\.yaml:\d+:\d+: title: missing; expected words/);
    expect(changed('printing: { assumed: p-printing }', 'printing: rounding')).toThrow(
      /expected \{ assumed: ID \}, or rounded or truncated, received "rounding"/,
    );
  });
  test('a number out of bounds, and words in place of one', () => {
    expect(changed('patients: { exactly: 6 }', 'patients: { exactly: -6 }')).toThrow(
      /facts\.0\.claim\.0\.patients\.exactly: expected at least one patient, received -6/,
    );
    expect(changed('patients: { exactly: 6 }', 'patients: { exactly: six }')).toThrow(
      /facts\.0\.claim\.0\.patients\.exactly: expected a number, received "six"/,
    );
  });
  test('a level that does not exist', () => {
    expect(changed('resection: complete }, exactly: 4', 'resection: total }, exactly: 4')).toThrow(
      /record\.yaml:\d+:\d+: facts\.4\.claim\.0\.count\.where\.resection: unknown level "total" of resection; expected one of complete, incomplete, received "total"/,
    );
  });
  test('an attribute that does not exist', () => {
    expect(changed('{ where: { imatinib-before: yes }', '{ where: { imatinib: yes }')).toThrow(
      /unknown attribute "imatinib"/,
    );
  });
  test('a number that has lost its decimals', () => {
    expect(changed("printed: '113.5'", 'printed: 113.5')).toThrow(
      /expected a printed number in quotes.*received 113\.5/,
    );
  });
  test('an assumption that does not exist', () => {
    expect(changed('assumed: mean-over', 'assumed: mean')).toThrow(/unknown assumption "mean"/);
  });
  test('a test that does not exist', () => {
    expect(changed('test: { assumed: p-test }', 'test: t-test')).toThrow(
      /unknown test "t-test"; expected one of log-rank/,
    );
  });
  test('a test that an assumption offers and does not exist', () => {
    expect(changed('log-rank: the two-sided log-rank test', 'logrank: the two-sided log-rank test')).toThrow(
      /unknown test "logrank"; expected one of log-rank/,
    );
  });
  test('a direction by a test that has none', () => {
    expect(changed('level: with, test: { assumed: exon-11-trend }', 'level: with, test: fisher')).toThrow(
      /unknown test "fisher"; expected one of log-rank, exact-log-rank/,
    );
  });
  test('a P value that is none', () => {
    expect(changed("printed: '0.02'", "printed: '2 %'")).toThrow(/expected a P value of at most 1.*"2 %"/);
  });
  test('a share that is none', () => {
    expect(changed('imatinib-before: yes }, exactly: 4', "imatinib-before: yes }, share: '67'")).toThrow(
      /expected a percentage of at most "100 %" or a fraction.*"67"/,
    );
  });
  test('an id that is used twice', () => {
    expect(changed('- id: deaths\n', '- id: n\n')).toThrow(/"n" is used twice/);
  });
  test('YAML that is none', () => {
    expect(() => parseRecord('title: [', 'record.yaml')).toThrow(/^record\.yaml:1:\d+: /);
  });
});
