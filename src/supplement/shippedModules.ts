import type { Plugin } from 'vite';

/** Which modules each file of a bundle was made from, by the file's name; a worker's are kept under the name of its entry. */
export type ShippedModules = ReadonlyMap<string, readonly string[]>;

/**
 * Watches what goes into the files of a bundle. `plugin` makes a plugin for the bundle or, with another map, for its workers;
 * what of a module was left out as unused doesn't count.
 */
export function watchModules(found: Map<string, readonly string[]>): Plugin {
  return {
    name: 'watch-modules',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const modules =
          file.type === 'chunk'
            ? Object.entries(file.modules).flatMap(([id, { renderedLength }]) =>
                renderedLength > 0 ? [id] : [],
              )
            : file.originalFileNames;
        found.set(file.fileName, [...(found.get(file.fileName) ?? []), ...modules]);
      }
    },
  };
}
