const ADDRESSES: Readonly<Record<string, string>> = import.meta.glob('/content/*/pictures/*', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

/** The address of a picture of a publication: the build copies it byte for byte, under a name that changes with what is in it. */
export function pictureAddress(publication: string, name: string): string {
  const address = ADDRESSES[`/content/${publication}/pictures/${name}`];
  if (address === undefined) throw new RangeError(`content/${publication}/pictures has no "${name}"`);
  return address;
}
