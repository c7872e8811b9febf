import type { Claim, Condition, PublishedRecord } from './PublishedRecord.ts';
import { TESTS } from '../tests.ts';

/** Something wrong with a record, at the path of keys that leads to it. */
export interface RecordIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** What a schema can't see: ids that are used twice or don't exist, levels that an attribute doesn't have, values that aren't offered. */
export function checkReferences(record: PublishedRecord): readonly RecordIssue[] {
  const issues: RecordIssue[] = [];
  const attributes = new Map(record.attributes.map((attribute) => [attribute.id, attribute]));
  const assumptions = new Set(record.assumptions.map(({ id }) => id));
  const facts = new Set(record.facts.map(({ id }) => id));
  const report = (path: readonly (string | number)[], message: string): void =>
    void issues.push({ path, message });
  const listed = (ids: Iterable<string>): string => [...ids].join(', ') || 'none';

  const seen = new Set<string>();
  for (const part of ['attributes', 'facts', 'assumptions'] as const) {
    if (part === 'facts') seen.clear(); // Facts and assumptions are switched by the same option; attributes have names of their own.
    record[part].forEach(({ id }, index) => {
      if (seen.has(id)) report([part, index, 'id'], `"${id}" is used twice; expected an id of its own`);
      seen.add(id);
    });
  }

  const checkAttribute = (id: string, path: readonly (string | number)[]): void => {
    if (!attributes.has(id))
      report(path, `unknown attribute "${id}"; expected one of ${listed(attributes.keys())}`);
  };
  const checkLevel = (id: string, level: string, path: readonly (string | number)[]): void => {
    const known = attributes.get(id)?.levels.map((one) => one.id);
    if (known && !known.includes(level))
      report(path, `unknown level "${level}" of ${id}; expected one of ${listed(known)}`);
  };
  const checkAssumed = ({ assumed }: { assumed: unknown }, path: readonly (string | number)[]): void => {
    if (!assumptions.has(String(assumed)))
      report(
        [...path, 'assumed'],
        `unknown assumption "${String(assumed)}"; expected one of ${listed(assumptions)}`,
      );
  };
  const checkCondition = (condition: Condition, path: readonly (string | number)[]): void => {
    const printing = condition.printedTime?.printing;
    if (typeof printing === 'object') checkAssumed(printing, [...path, 'time', 'printing']);
    for (const [id, levels] of Object.entries(condition.levels ?? {})) {
      checkAttribute(id, [...path, id]);
      for (const level of levels) checkLevel(id, level, [...path, id]);
    }
  };
  const checkClaim = (claim: Claim, path: readonly (string | number)[]): void => {
    const at = [...path, claim.kind];
    for (const [key, value] of Object.entries(claim) as [string, unknown][]) {
      if (typeof value !== 'object' || value === null) continue;
      if ('assumed' in value) checkAssumed(value, [...at, key]);
      else if (['where', 'have', 'of', 'first', 'then'].includes(key)) checkCondition(value, [...at, key]);
    }
    if (claim.kind === 'remaining')
      claim.after.forEach((id, index) => {
        if (!facts.has(id))
          report([...at, 'after', index], `unknown fact "${id}"; expected one of ${listed(facts)}`);
      });
    if (claim.kind === 'pValue' || claim.kind === 'better') {
      checkAttribute(claim.by, [...at, 'by']);
      // Directions are read from observed and expected events, which a log-rank test compares.
      const tests = claim.kind === 'better' ? ['log-rank', 'exact-log-rank'] : Object.keys(TESTS);
      const checkTest = (test: string, place: readonly (string | number)[]): void => {
        if (!tests.includes(test))
          report(
            place,
            `unknown test "${test}"; expected ${tests.length > 1 ? 'one of ' : ''}${listed(tests)}`,
          );
      };
      const { test } = claim;
      if (typeof test === 'string') checkTest(test, [...at, 'test']);
      else
        record.assumptions.forEach(({ id, value, choices }, index) => {
          if (id !== test.assumed) return;
          const offered = choices.map((choice) => choice.value);
          for (const one of offered)
            if (one !== null) checkTest(String(one), ['assumptions', index, 'choices', String(one)]);
          // A value that is none of its choices is told below.
          if (value !== null && offered.length === 0)
            checkTest(String(value), ['assumptions', index, 'value']);
        });
    }
    if (claim.kind === 'better') checkLevel(claim.by, claim.level, [...at, 'level']);
    if (claim.kind === 'known') checkAttribute(claim.attribute, [...at, 'attribute']);
  };

  for (const part of ['facts', 'assumptions'] as const)
    record[part].forEach((statement, index) => {
      statement.claims.forEach((claim, position) => {
        checkClaim(claim, [part, index, 'claim', position]);
      });
    });
  record.assumptions.forEach(({ value, choices, range }, index) => {
    const offered = choices.map((one) => one.value);
    if (value !== null && !range && !offered.includes(value))
      report(
        ['assumptions', index, 'value'],
        `"${String(value)}" is not one of its choices: ${listed(offered.map(String))}`,
      );
    choices.forEach(({ value: name, content }) => {
      if (content) checkCondition(content, ['assumptions', index, 'choices', String(name), 'content']);
    });
  });
  if (!record.facts.some(({ claims }) => claims.some(({ kind }) => kind === 'patients')))
    report(
      ['facts'],
      'no fact says how many patients there are; expected a claim such as { patients: { exactly: 6 } }',
    );
  return issues;
}
