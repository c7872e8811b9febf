import { expect, it } from 'vitest';
import { otherPublications } from '../../src/publication/otherPublications.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';

it('leads from every publication to every other one, by its title and its place on the site', () => {
  const folders = publicationFolders();
  for (const folder of folders) {
    const others = folders.filter((each) => each !== folder);
    expect(otherPublications(folder)).toEqual(
      others.map((each) => ({
        title: loadPublication(each).series.title,
        home: each === folders[0] ? '' : `${each}/`,
      })),
    );
  }
});
