import { nearest } from './nearest.ts';

/** Names of files that nothing uses. The file that a name with a slip probably meant is left out: it is told of where that name stands. */
export function neverUsed(names: readonly string[], used: readonly unknown[]): string[] {
  const meant = used.flatMap((name) =>
    typeof name === 'string' && !names.includes(name)
      ? nearest(/[^/\\]*$/u.exec(name)?.[0] ?? '', names)
      : [],
  );
  return names.filter((name) => !used.includes(name) && !meant.includes(name));
}
