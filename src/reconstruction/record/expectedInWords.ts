import type { z } from 'zod';

const KINDS: Readonly<Record<string, string>> = {
  string: 'words',
  record: 'keys with values',
  object: 'keys with values',
  array: 'a list, each of it behind a hyphen',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  tuple: 'a list of two',
};

const FORMATS: Readonly<Record<string, string>> = {
  url: 'an address that begins with https://',
  email: 'an address of mail',
  date: 'a date, such as 2026-11-23',
};

/** What is expected of a value of a YAML file, where its schema has no words of its own for it. */
export function expectedInWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `expected one of ${keysOf(issue).join(', ')}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      return `expected ${values.length > 4 ? `one of ${values.join(', ')}` : values.join(' or ')}`;
    }
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options?.map(String) ?? [];
      return options.length === 0 ? undefined : `expected one of ${options.join(', ')}`;
    }
    case 'invalid_format':
      return `expected ${FORMATS[issue.format] ?? 'it in another form'}`;
    case 'too_small':
      return `expected ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}${ofMany(issue.origin, issue.minimum)}`;
    case 'too_big':
      return `expected ${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}${ofMany(issue.origin, issue.maximum)}`;
    case 'invalid_type': {
      const keys = issue.expected === 'object' ? keysOf(issue) : [];
      const kind = KINDS[issue.expected] ?? `a ${issue.expected}`;
      return `${issue.input === undefined ? 'missing; ' : ''}expected ${kind}${keys.length > 0 ? `: ${keys.join(', ')}` : ''}`;
    }
    default:
      return undefined;
  }
}

/** The keys that an object may have. */
function keysOf({ inst }: z.core.$ZodRawIssue): string[] {
  return Object.keys((inst as z.ZodObject | undefined)?._zod.def.shape ?? {});
}

function ofMany(origin: string, count: number | bigint): string {
  if (origin === 'array') return Number(count) === 1 ? ' value in the list' : ' values in the list';
  if (origin === 'string') return Number(count) === 1 ? ' letter' : ' letters';
  return '';
}
