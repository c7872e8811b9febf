import type { AstroIntegration } from 'astro';

/** Adds the page /gallery/ while somebody develops; a built site has none. */
export function gallery(): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/gallery', entrypoint: new URL('./gallery.astro', import.meta.url) });
      },
    },
  };
}
