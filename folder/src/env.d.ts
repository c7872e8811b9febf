declare namespace App {
  type OpenPublication = import('./layouts/openPublication.ts').OpenPublication;

  /** Set by a page before it renders an article, for the components of the prose. */
  interface Locals extends OpenPublication {}
}
