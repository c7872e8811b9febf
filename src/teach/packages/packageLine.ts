import { createHash } from 'node:crypto';
import { formatCount } from '../../format/formatCount.ts';
import { element } from '../../figures/kit/element.ts';
import type { PackageFile } from './PackageFile.ts';

/** A file in the list of the teaching page, with size and checksum. */
export function packageLine({ name, says, bytes }: PackageFile, document: Document): string {
  const sum = createHash('sha256').update(bytes).digest('hex');
  return element(
    document,
    'li',
    {},
    element(document, 'a', { href: `packages/${name}`, download: '' }, name),
    `, ${formatCount(Math.ceil(bytes.length / 1000))} kB: ${says}. `,
    element(document, 'span', { class: 'package-sum' }, `SHA-256 ${sum}`),
  ).outerHTML;
}
