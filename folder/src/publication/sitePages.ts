/** The kinds of page that every publication has, in the order of the navigation: the last part of the address, and the label. */
export const SITE_PAGES: readonly { readonly path: string; readonly label: string }[] = [
  { path: '', label: 'Article' },
  { path: 'supplement/', label: 'Supplement' },
];
