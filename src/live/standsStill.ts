/** What a figure says whose code could not be had. */
export const STANDS_STILL =
  'What moves this figure could not be loaded: its drawing, words and numbers stand as they were. Loading is tried again when the network is back, or when a figure is touched.';

/** What a figure says while its code, or what it needs to know, is long in coming. */
export const STILL_COMING = 'What moves this figure is still on its way: so far it stands as it was built.';
