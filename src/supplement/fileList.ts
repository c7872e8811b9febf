import { counted } from '../format/counted.ts';
import { formatCount } from '../format/formatCount.ts';
import { element } from '../figures/kit/element.ts';
import { checksum } from './checksum.ts';
import { GROUPS, type Group, type SupplementFile } from './SupplementFile.ts';

const KINDS: Readonly<Record<string, string>> = { cff: 'CFF', bib: 'BibTeX', md: 'Markdown' };
const OPENED = ['html', 'pdf', 'svg', 'png'];

/** The files as lists, group by group: what each is, its kind, size, licence and checksum. */
export function fileList(files: readonly SupplementFile[], document: Document): HTMLElement {
  const groups = (Object.keys(GROUPS) as Group[]).flatMap((group) => {
    const members = files.filter((file) => file.group === group);
    return members.length === 0 ? [] : [{ group, members }];
  });
  return element(
    document,
    'div',
    { class: 'files' },
    ...groups.map(({ group, members }) =>
      element(
        document,
        'section',
        { class: 'file-group', 'aria-labelledby': `files-${group}` },
        element(document, 'h3', { id: `files-${group}` }, GROUPS[group]),
        folded(members.length, element(document, 'ul', {}, ...members.map((file) => item(file, document)))),
      ),
    ),
  );
}

/** Files beyond which a group is folded. */
const MOST_UNFOLDED = 3;

function folded(count: number, list: HTMLElement): HTMLElement {
  if (count <= MOST_UNFOLDED) return list;
  const { ownerDocument } = list;
  return element(
    ownerDocument,
    'details',
    { class: 'file-fold' },
    element(ownerDocument, 'summary', {}, counted(count, { one: 'file', many: 'files' })),
    list,
  );
}

function item({ path, title, licence, bytes }: SupplementFile, document: Document): HTMLElement {
  const extension = /\.(\w+)$/u.exec(path)?.[1] ?? 'txt';
  const kind = KINDS[extension] ?? extension.toUpperCase();
  const name = path.split('/').at(-1) ?? path;
  return element(
    document,
    'li',
    {},
    // What a browser can show is opened; what it can't is saved.
    element(document, 'a', { href: path, ...(OPENED.includes(extension) ? {} : { download: name }) }, name),
    element(document, 'span', { class: 'file-title' }, `${title}.`),
    element(
      document,
      'span',
      { class: 'file-facts' },
      `${kind} · ${formatBytes(bytes.length)} · ${licence.replaceAll(' AND ', ', ')}`,
    ),
    element(
      document,
      'details',
      { class: 'file-sum' },
      element(document, 'summary', {}, 'SHA-256'),
      element(document, 'code', {}, checksum(bytes)),
    ),
  );
}

/** "812 bytes", "23 kB", "1.2 MB": thousands, as file managers and journals count them. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${formatCount(bytes)} bytes`;
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
