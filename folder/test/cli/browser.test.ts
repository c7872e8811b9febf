import { expect, it } from 'vitest';
import { findBrowser, provideBrowser } from '../../src/cli/browser.mjs';

/** A machine on which only `files` exist; installing adds to them. What is done is written to `log`. */
function imagine({
  files = [] as string[],
  debian = true,
  root = true,
  aptGives = [] as string[],
  downloads = true,
  env = {},
}) {
  const log: string[] = [];
  const there = new Set(files);
  const on = {
    env: { PATH: ['/usr/local/bin', '/usr/bin'].join(process.platform === 'win32' ? ';' : ':'), ...env },
    isRoot: root,
    exists: (path: string) => there.has(path),
    osRelease: () => (debian ? 'NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n' : 'ID=fedora\n'),
    works: (path: string) =>
      Promise.resolve(!path.includes('stub') && path !== '/usr/local/bin/chromium-browser'),
    playwrightPath: () => Promise.resolve('/cache/chrome'),
    apt: (args: string[]) => {
      log.push(`apt-get ${args.join(' ')}`);
      if (args[0] === 'install') for (const file of aptGives) there.add(file);
      return Promise.resolve(aptGives.length > 0);
    },
    playwrightInstall: (args: string[]) => {
      log.push(`playwright install ${args.join(' ')}`);
      if (downloads) there.add('/cache/chrome');
      return Promise.resolve(downloads);
    },
    say: () => undefined,
  };
  return { on, log };
}

it('findBrowser() prefers BROWSER_PATH to a browser of the system', async () => {
  const { on } = imagine({ files: ['/usr/bin/chromium', '/opt/mine'], env: { BROWSER_PATH: '/opt/mine' } });
  expect(await findBrowser(on)).toBe('/opt/mine');
});

it('findBrowser() throws if BROWSER_PATH names nothing, rather than take another', async () => {
  const { on } = imagine({ files: ['/usr/bin/chromium'], env: { BROWSER_PATH: '/opt/none' } });
  await expect(findBrowser(on)).rejects.toThrow(
    'BROWSER_PATH is /opt/none, which is not a program that runs',
  );
});

it('findBrowser() passes over a program that does not run', async () => {
  const { on } = imagine({ files: ['/usr/local/bin/chromium-browser', '/usr/bin/google-chrome'] });
  expect(await findBrowser(on)).toBe('/usr/bin/google-chrome');
});

it('provideBrowser() installs nothing where a browser is, be it one that Playwright downloaded before', async () => {
  for (const file of ['/usr/bin/chromium', '/cache/chrome']) {
    const { on, log } = imagine({ files: [file] });
    expect(await provideBrowser(on)).toBe(file);
    expect(log).toEqual([]);
  }
});

it('provideBrowser() installs with apt-get as root on Debian and Ubuntu', async () => {
  const { on, log } = imagine({ aptGives: ['/usr/bin/chromium'] });
  expect(await provideBrowser(on)).toBe('/usr/bin/chromium');
  expect(log).toEqual(['apt-get update -q', 'apt-get install -y -q --no-install-recommends chromium']);
});

it('provideBrowser() lets Playwright download where apt-get gives none that runs', async () => {
  const { on, log } = imagine({ aptGives: ['/usr/local/bin/chromium-browser'] });
  expect(await provideBrowser(on)).toBe('/cache/chrome');
  expect(log.at(-1)).toBe('playwright install --with-deps chromium');
});

it('provideBrowser() leaves the system alone without root and elsewhere', async () => {
  for (const machine of [imagine({ root: false }), imagine({ debian: false })]) {
    expect(await provideBrowser(machine.on)).toBe('/cache/chrome');
    expect(machine.log).toEqual(['playwright install chromium']);
  }
});

it('provideBrowser() gives null where nothing can be had', async () => {
  const { on } = imagine({ downloads: false });
  expect(await provideBrowser(on)).toBe(null);
});
