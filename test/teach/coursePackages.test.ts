import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { shortName } from '../../src/rows/teach/keptText.ts';
import { testRoot } from '../publicationForTests.ts';
import { courseOf } from '../../src/teach/courseOf.ts';
import { coursePackages } from '../../src/teach/packages/coursePackages.ts';

const course = { id: 'small', title: 'Six <patients> & "one" abstract' };
const made = coursePackages(course, '<!doctype html>', 'notices');

describe('coursePackages', () => {
  for (const { name, bytes } of made)
    it(`has in ${name} a manifest in its root, which names every other file`, () => {
      const files = unzipSync(bytes);
      const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
      const document = new DOMParser().parseFromString(manifest, 'text/xml') as unknown as XMLDocument;
      const listed = [...document.querySelectorAll('file')].map((file) => file.getAttribute('href'));
      expect(listed).toEqual(Object.keys(files).filter((each) => each !== 'imsmanifest.xml'));
      expect(document.querySelector('organization > title')?.textContent).toBe(course.title);
      const reference = document.querySelector('item')?.getAttribute('identifierref');
      const resource = document.querySelector(`resource[identifier="${reference}"]`);
      expect(resource?.getAttribute('href')).toBe('index.html');
      expect(document.querySelector('organizations')?.getAttribute('default')).toBe(
        document.querySelector('organization')?.getAttribute('identifier'),
      );
      const [version, kind] =
        name === 'scorm12.zip' ? ['1.2', 'scormtype'] : ['2004 4th Edition', 'scormType'];
      expect(document.querySelector('schemaversion')?.textContent).toBe(version);
      expect(resource?.getAttribute(`adlcp:${kind}`)).toBe('sco');
    });
  it('makes the same bytes twice', () => {
    expect(coursePackages(course, '<!doctype html>', 'notices')).toEqual(made);
  });
});

describe('the questions of a course', () => {
  it('are told apart by the short names under which their answers are kept', () => {
    const ids = courseOf(openTeaching('abstract', testRoot).publication.exercises).flatMap(
      ({ questions }) => questions,
    );
    expect(new Set(ids.map(shortName)).size).toBe(ids.length);
  });
});
