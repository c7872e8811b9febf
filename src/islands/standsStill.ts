/** What a figure says whose code could not be had. */
export const STANDS_STILL =
  'What moves this figure could not be loaded: it stands as it was built. Loading is tried again when the network is back, or when a figure is touched.';
