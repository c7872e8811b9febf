/**
 * Installs the packages if any is missing or has another version than the lock file says; silent if there is nothing to do.
 * Runs before each command, on whatever Node the machine has.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Whether a version of Node such as "v20.19.0" is one that the tools run on (package.json: engines). */
export function isNewEnough(version) {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

async function install() {
  const lock = readJson('package-lock.json');
  // npm writes this file last, so an installation that was broken off doesn't count.
  if (isInstalled(lock, readJson('node_modules/.package-lock.json'))) return;

  const start = performance.now();
  say('Installing the packages; this takes a minute or two, once.');
  const folder = mkdtempSync(join(tmpdir(), 'node-'));
  try {
    await withProgress('installing', async () => {
      const node = isNewEnough(process.version) ? process.execPath : await fetchNode(folder);
      await npm(node, ['ci']);
    });
  } catch (error) {
    say(error.message);
    say(
      'The packages could not be installed: see the reason above. Without a network, nothing can be installed.',
    );
    process.exitCode = 1;
    return;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  say(`Installed in ${elapsed(start)}.`);
}

/**
 * Installs the Node that the project is pinned to in `folder` and returns its program. npm leaves out packages that the Node
 * it runs on is too old for, so on an old one the pinned one has to be there first.
 */
async function fetchNode(folder) {
  const version = readJson('package.json').devDependencies.node;
  const manifest = { private: true, dependencies: { node: version }, allowScripts: { node: true } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  await npm(process.execPath, ['install', '--no-package-lock', '--prefix', folder], folder);
  return join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** Runs npm on the given Node; throws npm's own words if it fails. */
async function npm(node, args, cwd = root) {
  const script = process.env.npm_execpath;
  const options = [...args, '--loglevel=error', '--no-audit', '--no-fund'];
  const { code, output } = script?.endsWith('.js')
    ? await run(node, [script, ...options], { cwd })
    : await run('npm', options, { cwd });
  if (code !== 0) throw new Error(output);
}

function readJson(name) {
  try {
    return JSON.parse(readFileSync(root + name, 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await install();
