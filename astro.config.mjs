import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePath } from './src/cli/serve.mjs';
import { gallery } from './src/gallery/integration.ts';
import { contentGate } from './src/layouts/contentGate.ts';
import { supplement } from './src/supplement/integration.ts';

export default defineConfig({
  // Where the site will be published: SITE is the address of its host, BASE the path under it.
  site: process.env.SITE,
  base: basePath(),
  output: 'static',
  // Beside the project's own generated types, not in node_modules: two folders that share their packages don't share this.
  cacheDir: './.astro/cache',
  vite: {
    cacheDir: '.astro/vite',
    // A script in the page would weigh in every page, and need a hash in its policy.
    build: { assetsInlineLimit: (file) => (file.endsWith('.js') ? false : undefined) },
    environments: {
      client: {
        build: {
          // What pages share comes in a few files: each one more is a way to the server and back, and some hosts take six at a time.
          rolldownOptions: {
            output: {
              strictExecutionOrder: true,
              // The bundler names such a file after all that share it.
              chunkFileNames: ({ name }) =>
                `_astro/${name.startsWith('shared') ? 'shared' : '[name]'}.[hash].js`,
              codeSplitting: {
                groups: [
                  {
                    name: 'shared',
                    minShareCount: 2,
                    entriesAware: true,
                    entriesAwareMergeThreshold: 8_000,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  integrations: [contentGate(), mdx(), supplement(), gallery()],
  // Its inline styles would need an exception in the policy below, and the articles hold no code.
  markdown: { syntaxHighlight: false },
  // One file per page, without requests that block its first paint.
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  security: {
    // Scripts and styles are allowed by their hashes alone; nothing comes from another host.
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "font-src 'self'",
        "connect-src 'self'",
        'worker-src blob:',
        "base-uri 'none'",
        "form-action 'none'",
      ],
    },
  },
});
