import type { z } from 'zod';

/**
 * What is wrong in a value, each with its path. Of a choice between forms the form that came nearest is the one that was meant: its
 * issues lie deepest.
 */
export function issueLeaves(issue: z.core.$ZodIssue): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'invalid_union') {
    const forms = issue.errors.map((form) => form.flatMap(issueLeaves));
    const depth = (form: { path: PropertyKey[] }[]): number =>
      Math.max(0, ...form.map(({ path }) => path.length));
    const nearest = forms.sort((a, b) => depth(b) - depth(a))[0];
    if (nearest && depth(nearest) > 0)
      return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
    const [first, ...others] = new Set(forms.flat().map(({ message }) => message));
    const or = others.map((message) => `, or ${message.replace(/^expected /u, '')}`).join('');
    return [{ path: issue.path, message: first === undefined ? issue.message : `${first}${or}` }];
  }
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `unknown key "${key}"; ${issue.message}`,
    }));
  return [{ path: issue.path, message: issue.message }];
}
