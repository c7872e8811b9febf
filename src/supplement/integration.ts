import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Makes the supplement of every publication once the site is built. */
export function supplement(): AstroIntegration {
  let base = '/';
  let site: URL | undefined;
  let root = '';
  return {
    name: 'supplement',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/u, '/');
        site = config.site === undefined ? undefined : new URL(config.site);
        root = fileURLToPath(config.root).replace(/[\\/]$/u, '');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        // Loaded here: the commands that don't build don't need it.
        const { writeSupplements } = await import('./writeSupplements.ts');
        const paths = pages.map(({ pathname }) => pathname).filter((path) => !path.startsWith('404'));
        await writeSupplements(
          { folder: fileURLToPath(dir), root, base, site },
          paths,
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
