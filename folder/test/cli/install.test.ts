import { expect, it } from 'vitest';
import { isInstalled, isNewEnough } from '../../src/cli/install.mjs';

const lock = {
  packages: {
    '': { name: 'project' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '2.0.0', integrity: 'sha512-b', optional: true },
  },
};
const a = { version: '1.0.0', integrity: 'sha512-a' };

it('isInstalled() is false before the first installation', () => {
  expect(isInstalled(lock, null)).toBe(false);
});

it('isInstalled() is true when every package has the version of the lock file', () => {
  expect(isInstalled(lock, { packages: { 'node_modules/a': a } })).toBe(true);
});

it('isInstalled() does not miss optional packages, but compares those that are there', () => {
  const other = { version: '1.9.0', integrity: 'sha512-x' };
  expect(isInstalled(lock, { packages: { 'node_modules/a': a, 'node_modules/b-darwin': other } })).toBe(
    false,
  );
});

it('isInstalled() is false when a package is missing, or has another version or content', () => {
  expect(isInstalled(lock, { packages: {} })).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/a': { ...a, version: '1.0.1' } } })).toBe(false);
  expect(isInstalled(lock, { packages: { 'node_modules/a': { ...a, integrity: 'sha512-x' } } })).toBe(false);
});

it('isNewEnough() is true from Node 22.12 on', () => {
  expect(['v18.20.8', 'v20.20.2', 'v22.11.0'].map(isNewEnough)).toEqual([false, false, false]);
  expect(['v22.12.0', 'v24.0.0', 'v26.1.0'].map(isNewEnough)).toEqual([true, true, true]);
});
