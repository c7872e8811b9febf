import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThirdParty } from './thirdParties.ts';

/** The project's own code as a work among others: its name, version and licence. */
export function ownNotice(root: string): ThirdParty {
  const { name, version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'version' | 'license',
    string
  >;
  return { name, version, licence: license, text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() };
}
