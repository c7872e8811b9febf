import { unzipSync } from 'fflate';
import { DOMParser } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadExercises } from '../../src/publication/loadExercises.ts';
import { publicationFolders } from '../../src/publication/publicationFolders.ts';
import { shortName } from '../../src/rows/teach/keptText.ts';
import { courseOf } from '../../src/teach/courseOf.ts';
import { coursePackages } from '../../src/teach/packages/coursePackages.ts';

const course = { id: 'small', title: 'Six <patients> & "one" abstract' };
const made = coursePackages(course, '<!doctype html>', 'notices');

describe('coursePackages', () => {
  for (const { name, bytes } of made.filter(({ name }) => name.startsWith('scorm')))
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
  it('names in each launch the class whose numbers a learner has', () => {
    const launches = made.map(({ bytes }) => {
      const files = unzipSync(bytes);
      const structure = new TextDecoder().decode(files['imsmanifest.xml'] ?? files['cmi5.xml']);
      return structure.match(/<(\S+)>class=COURSE<\/\1>/u)?.[1];
    });
    expect(launches).toEqual(['adlcp:datafromlms', 'adlcp:dataFromLMS', 'launchParameters']);
  });
  it('has in cmi5.zip the structure of the course in its root, with one unit that opens the page', () => {
    const files = unzipSync(made.find(({ name }) => name === 'cmi5.zip')!.bytes);
    expect(Object.keys(files)).toEqual(['cmi5.xml', 'index.html', 'THIRD-PARTY-NOTICES.txt']);
    const text = new TextDecoder().decode(files['cmi5.xml']);
    const document = new DOMParser().parseFromString(text, 'text/xml') as unknown as XMLDocument;
    const unit = document.querySelector('courseStructure > au')!;
    expect(unit.getAttribute('moveOn')).toBe('Completed');
    expect(unit.querySelector('url')?.textContent).toBe('index.html');
    expect(document.querySelector('course > title > langstring')?.textContent).toBe(course.title);
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.getAttribute('id')!);
    expect(new Set(ids).size).toBe(ids.length);
    // Every identifier is an IRI.
    for (const id of ids) expect(id).toMatch(/^urn:[a-z-]+:\S+$/);
  });
  it('lets only the page of cmi5 ask anything of anybody', () => {
    const policies = coursePackages(course, `<meta content="connect-src 'none'">`, '').map(({ bytes }) =>
      new TextDecoder().decode(unzipSync(bytes)['index.html']),
    );
    expect(policies.map((page) => page.includes("connect-src 'none'"))).toEqual([true, true, false]);
  });
  it('makes the same bytes twice', () => {
    expect(coursePackages(course, '<!doctype html>', 'notices')).toEqual(made);
  });
});

describe('the questions of a course', () => {
  for (const folder of publicationFolders())
    it(`of ${folder} are told apart by the short names under which their answers are kept`, () => {
      const ids = courseOf(loadExercises(folder)).flatMap(({ questions }) => questions);
      expect(new Set(ids.map(shortName)).size).toBe(ids.length);
    });
});
