import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which something reaches the reader. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** As SPDX writes it: "ISC". */
  readonly licence: string;
  /** The text of its licence, with its notice of copyright. */
  readonly text: string;
}

/**
 * The packages that modules come from, by name: those in node_modules, and those whose helpers a bundler adds under names of their
 * own ("\0vite/preload-helper.js"). `root` is the project's folder.
 *
 * @throws Error naming a package without a licence or without its text
 */
export function thirdParties(modules: Iterable<string>, root: string): ThirdParty[] {
  const folders = new Set<string>();
  for (const id of modules) {
    const folder = folderOf(id.replaceAll('\\', '/'), root.replaceAll('\\', '/'));
    if (folder !== null && existsSync(join(folder, 'package.json'))) folders.add(folder);
  }
  const packages = new Map<string, ThirdParty>();
  for (const folder of folders) {
    const read = readPackage(folder);
    packages.set(`${read.name} ${read.version}`, read);
  }
  return [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function folderOf(id: string, root: string): string | null {
  const [, helper] = /^\0(?:plugin-)?((?:@[\w.-]+\/)?[\w.-]+)\//u.exec(id) ?? [];
  if (helper !== undefined) return `${root}/node_modules/${helper}`;
  const path = id.replace(/^\0/u, '').replace(/\?.*$/u, '');
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path) ?? [];
  if (folder === undefined) return null;
  return /^(?:\/|[a-z]:)/iu.test(folder) ? folder : `${root}/${folder}`;
}

function readPackage(folder: string): ThirdParty {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/iu.test(each));
  if (typeof license !== 'string' || file === undefined)
    throw new Error(
      `The package ${name} ${version} reaches readers; expected ${file === undefined ? 'the text of its licence in a file LICENSE' : 'its licence in package.json'}`,
    );
  return { name, version, licence: license, text: plainText(readFileSync(join(folder, file), 'utf8')) };
}

function plainText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/[ \t]+$/gmu, '')
    .trim();
}
