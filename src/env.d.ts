declare namespace App {
  type OpenPublication = import('./layouts/openPublication.ts').OpenPublication;

  /** Set by a page before it renders an article, for the components of the prose. */
  interface Locals extends OpenPublication {}
}

/** For tools that don't read .astro files; those that do know more. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
