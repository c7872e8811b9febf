/** What nothing uses goes: files, exports and packages. Types are left out, since one may be named for its reader alone. */
export default {
  entry: [
    'src/cli/*.{ts,mjs}',
    'src/pages/**/*.{astro,ts}',
    // The statistics are used from outside, too: what they offer stands in their index.
    'src/survival/index.ts',
    // Joined to the build where a reader asks for them, by their addresses.
    'src/gallery/gallery.astro',
    'test/**/*.{test,spec}.{ts,tsx}',
    'test/*.config.{js,ts}',
    'test/bench/*.ts',
  ],
  project: ['src/**/*.{ts,tsx,astro,mdx,mjs}', 'test/**/*.{ts,tsx}'],
  ignore: [
    // It compares with another package, which it installs for itself.
    'test/bench/otherPackage.ts',
  ],
  ignoreDependencies: [
    // Their files are read by the style sheets and at build.
    '@fontsource(-variable)?/.*',
    // `astro check` asks for it.
    '@astrojs/check',
  ],
  exclude: ['types', 'binaries'],
};
