import { zipSync, type Zippable } from 'fflate';

/** The first moment that a zip can hold, in local time, as a zip counts: the same bytes in every time zone, on every day. */
const firstDate = () => new Date(1980, 0, 1);

/** Files in one zip, in their order, by their paths in it. The same files make the same bytes. */
export function zipped(
  files: readonly (readonly [path: string, content: Uint8Array | string])[],
): Uint8Array {
  const entries: Zippable = Object.fromEntries(
    files.map(([path, content]) => [
      path,
      [
        typeof content === 'string' ? new TextEncoder().encode(content) : content,
        // What a book is must be readable in its bytes.
        { level: path === 'mimetype' ? 0 : 9, mtime: firstDate() },
      ],
    ]),
  );
  return zipSync(entries);
}
