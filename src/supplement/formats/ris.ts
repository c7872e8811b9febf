import { sortedName } from '../../publication/authorNames.ts';
import type { Edition } from '../../publication/editionSchema.ts';
import type { Publication } from '../../publication/Publication.ts';

/** A publication as a reference in RIS, which programs for references read. `address` is where it stands on the web. */
export function ris({ series }: Publication, edition: Edition, address: string | null): string {
  const lines: readonly (readonly [tag: string, value: string | null])[] = [
    ['TY', 'ELEC'],
    ['TI', series.title],
    ...edition.authors.map((author) => ['AU', sortedName(author)] as const),
    ...[...new Set(edition.authors.flatMap(({ affiliations }) => affiliations.map(({ name }) => name)))].map(
      (name) => ['AD', name] as const,
    ),
    ['PY', edition.date.slice(0, 4)],
    ['DA', edition.date.replaceAll('-', '/')],
    ['ET', edition.version],
    ['AB', series.subtitle],
    ...edition.keywords.map((keyword) => ['KW', keyword] as const),
    ['DO', edition.doi],
    ['UR', address],
    ['LA', 'en'],
    ['ER', ''],
  ];
  return lines
    .flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${value.replaceAll(/\s+/gu, ' ')}\r\n`]))
    .join('');
}
