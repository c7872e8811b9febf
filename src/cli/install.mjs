/**
 * Installs the packages if any is missing or has another version than the lock file says; silent if there is nothing to do.
 * Runs before each command, on whatever Node the machine has.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { elapsed, root, run, say, withProgress } from './run.mjs';

/**
 * Whether what npm has installed is what the lock file asks for. Both are parsed lock files; `installed` is null before the
 * first installation. Contents are compared, not dates, because copying or checking out a folder changes dates.
 */
export function isInstalled(lock, installed) {
  if (!installed) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed.packages[path];
    // Optional packages are those for other systems.
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

async function install() {
  const lock = readLock('package-lock.json');
  // npm writes this file last, so an installation that was broken off doesn't count.
  if (isInstalled(lock, readLock('node_modules/.package-lock.json'))) return;

  const start = performance.now();
  say('Installing the packages; this takes a minute or two, once.');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund'];
  const { code, output } = await withProgress('installing', () =>
    npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args),
  );
  if (code !== 0) {
    say(output);
    say(
      'The packages could not be installed: see the reason above. Without a network, nothing can be installed.',
    );
    process.exit(1);
  }
  say(`Installed in ${elapsed(start)}.`);
}

function readLock(name) {
  try {
    return JSON.parse(readFileSync(root + name, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await install();
