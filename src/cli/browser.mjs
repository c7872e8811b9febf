/**
 * Finds a browser for the tests of the built site, or installs one: the environment variable BROWSER_PATH, else a browser of
 * the system, else one that Playwright downloaded before, else apt-get as root on Debian or Ubuntu, else Playwright's download.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say, tool, withProgress } from './run.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const advice = [
  'No browser for the tests of the built site. One of these helps:',
  '  - install Chromium or Google Chrome;',
  '  - set BROWSER_PATH to the program file of a browser made from Chromium;',
  '  - on Debian or Ubuntu run the tests as root once, so that they can install it;',
  '  - allow the download of "npx playwright install chromium".',
].join('\n');

/** What touches the machine, apart from the order of the search, so that the order can be tested without it. */
export const machine = {
  env: { ...process.env },
  isRoot: process.getuid?.() === 0,
  exists: (path) => existsSync(path),
  osRelease: () => (existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''),
  /** Asks for the version, because on Ubuntu `chromium-browser` can be a stub that only says to install a snap. */
  works: async (path) => process.platform === 'win32' || (await run(path, ['--version'])).code === 0,
  playwrightPath: async () => (await import('@playwright/test')).chromium.executablePath(),
  apt: async (args) => told(await run('apt-get', args, { env: { DEBIAN_FRONTEND: 'noninteractive' } })),
  playwrightInstall: async (args) => told(await tool('@playwright/test/cli.js', ['install', ...args])),
  say,
};

/** Whether an installer succeeded; its last words are said only if it didn't. */
function told({ code, output }) {
  if (code !== 0) say(output.trimEnd().split('\n').slice(-5).join('\n'));
  return code === 0;
}

/** The path of a browser that is there already, or null. Throws if BROWSER_PATH names one that isn't. */
export async function findBrowser(on = machine) {
  const wished = on.env.BROWSER_PATH;
  if (wished) {
    if (on.exists(wished) && (await on.works(wished))) return wished;
    throw new Error(`BROWSER_PATH is ${wished}, which is not a program that runs`);
  }
  const folders = (on.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places];
  for (const path of [...candidates, await on.playwrightPath()]) {
    if (on.exists(path) && (await on.works(path))) return path;
  }
  return null;
}

/** The path of a browser, installed if need be; null if there is none and none can be installed. */
export async function provideBrowser(on = machine) {
  const found = await findBrowser(on);
  if (found) return found;

  const isDebian = /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(on.osRelease());
  if (on.isRoot && isDebian) {
    on.say('No browser found: installing Chromium with apt-get.');
    const installed = await withProgress('installing Chromium', async () => {
      // An index that can't be refreshed may still be good enough to install from.
      await on.apt(['update', '-q']);
      return on.apt(['install', '-y', '-q', '--no-install-recommends', 'chromium']);
    });
    const path = installed ? await findBrowser(on) : null;
    if (path) return path;
  }

  on.say('No browser found: asking Playwright to download Chromium.');
  const options = on.isRoot && isDebian ? ['--with-deps'] : [];
  const downloaded = await withProgress('downloading', () => on.playwrightInstall([...options, 'chromium']));
  return downloaded ? findBrowser(on) : null;
}
