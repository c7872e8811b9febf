import { parseHTML } from 'linkedom';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { dist, expect, htmlFiles, sitePath, test } from './site.ts';

/** Any address that no link leads away from by accident. */
const home = `http://site.invalid${sitePath}`;

const documents = new Map(
  htmlFiles.map((file) => [file, parseHTML(readFileSync(join(dist, file), 'utf8')).document]),
);

/** Why an address written in a page of the site leads nowhere; null if it leads somewhere or to another site. */
function brokenReason(file: string, address: string): string | null {
  const url = new URL(address, `${home}${file}`);
  if (url.origin !== new URL(home).origin) {
    return ['https:', 'mailto:', 'data:', 'blob:'].includes(url.protocol)
      ? null
      : `${url.protocol} is not safe`;
  }
  if (!url.pathname.startsWith(sitePath)) return `lies outside ${sitePath}`;

  const path = decodeURIComponent(url.pathname.slice(sitePath.length));
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const onDisk = join(dist, target);
  if (!existsSync(onDisk) || statSync(onDisk).isDirectory()) return `no file ${target}`;

  const fragment = decodeURIComponent(url.hash.slice(1));
  // A fragment with "=" is the state of a figure, not an anchor.
  if (fragment === '' || fragment.includes('=')) return null;
  return documents.get(target)?.getElementById(fragment) ? null : `no anchor ${fragment} in ${target}`;
}

for (const [file, document] of documents) {
  test.describe(file, () => {
    test('every link, anchor and source resolves', () => {
      const addresses = ['href', 'src', 'poster', 'data'].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
      );
      const sets = [...document.querySelectorAll('[srcset]')].flatMap((element) =>
        // A picture that stands in the page has a comma in its address; between pictures a space follows it.
        (element.getAttribute('srcset') ?? '').split(/,\s/).map((part) => part.trim().split(/\s+/)[0] ?? ''),
      );
      const broken = [...addresses, ...sets].flatMap((address) => {
        const reason = brokenReason(file, address);
        return reason ? [`${address}: ${reason}`] : [];
      });
      expect(broken).toEqual([]);
    });

    test('every id is unique and every reference to one resolves', () => {
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      expect(twice, 'ids that stand twice').toEqual([]);

      const names = [
        'for',
        'headers',
        'list',
        'popovertarget',
        'aria-labelledby',
        'aria-describedby',
        'aria-controls',
      ];
      const references = [...names, 'aria-details', 'aria-owns'].flatMap((name) =>
        [...document.querySelectorAll(`[${name}]`)].flatMap((element) =>
          (element.getAttribute(name) ?? '').split(/\s+/).map((id) => ({ name, id })),
        ),
      );
      const missing = references
        .filter(({ id }) => !ids.includes(id))
        .map(({ name, id }) => `${name}="${id}"`);
      expect(missing, 'references to ids that do not exist').toEqual([]);
    });

    test('takes nothing from another host', () => {
      const selector =
        '[src], link[rel="stylesheet"], link[rel="preload"], link[rel="icon"], object[data], use[href], image[href]';
      const foreign = [...document.querySelectorAll(selector)]
        .map(
          (element) => ['src', 'href', 'data'].map((name) => element.getAttribute(name)).find(Boolean) ?? '',
        )
        .filter((address) => /^(https?:)?\/\//.test(address));
      expect(foreign).toEqual([]);
    });
  });
}

test('the gallery of figures stays in development', () => {
  expect(htmlFiles.filter((file) => file.includes('gallery'))).toEqual([]);
});
