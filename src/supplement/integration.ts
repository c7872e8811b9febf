import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { watchModules } from './shippedModules.ts';
import { COURSE_PATH } from './coursePath.ts';

/** Makes the supplement of every publication once the site is built. */
export function supplement(): AstroIntegration {
  let base = '/';
  let site: URL | undefined;
  let root = '';
  const files = new Map<string, readonly string[]>();
  const workers = new Map<string, readonly string[]>();
  return {
    name: 'supplement',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { plugins: [watchModules(files)], worker: { plugins: () => [watchModules(workers)] } },
        });
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        site = config.site === undefined ? undefined : new URL(config.site);
        root = fileURLToPath(config.root).replace(/[\\/]$/u, '');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        // Loaded here: the commands that don't build don't need it.
        const { writeSupplements } = await import('./writeSupplements.ts');
        const paths = pages
          .map(({ pathname }) => pathname)
          // What is packed isn't a page of the site.
          .filter((path) => !path.startsWith('404') && !path.endsWith(COURSE_PATH));
        const folder = fileURLToPath(dir);
        // Of what was bundled, only what stands in the built site or in a worker's script inside it reaches a reader.
        const shipped = [...files].filter(([file]) => existsSync(join(folder, file)));
        const modules = [...shipped, ...workers].flatMap(([, made]) => made);
        await writeSupplements(
          { folder, root, base, site },
          paths,
          modules,
          (text) => {
            logger.info(text);
          },
          (text) => {
            logger.warn(text);
          },
        );
      },
    },
  };
}
