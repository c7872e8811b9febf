import { execFileSync } from 'node:child_process';

/** With what a site was built: whoever builds with the same makes the same files. */
export interface BuildFacts {
  /** The address of the host, and the path under it: what SITE and BASE said. */
  readonly site: string | null;
  readonly base: string;
  /** The version of Node, such as 24.21.0. */
  readonly node: string;
  /** The commit that the project's folder stands at; null where it has no history. */
  readonly commit: string | null;
  /** Whether what is built from differs from that commit. */
  readonly changed: boolean;
}

/** What a build is made from; what is made by it or lent to it doesn't count. */
const SOURCES = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'CITATION.cff',
  'LICENSE',
];

/** The facts of a build in the folder `root`. A folder inside the history of something else has none of its own. */
export function buildFacts(root: string, site: URL | undefined, base: string): BuildFacts {
  const git = (...words: string[]) => {
    try {
      return execFileSync('git', ['--no-optional-locks', ...words], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    } catch {
      return null;
    }
  };
  const tracked = git('ls-files', '--error-unmatch', 'package.json') !== null;
  const commit = tracked ? git('rev-parse', 'HEAD') : null;
  return {
    site: site?.href ?? null,
    base,
    node: process.versions.node,
    commit,
    changed: commit !== null && git('status', '--porcelain', '--', ...SOURCES) !== '',
  };
}

/** The command that builds the same again. */
export function buildCommand({ site, base }: BuildFacts): string {
  return [
    ...(site === null ? [] : [`SITE=${site}`]),
    ...(base === '/' ? [] : [`BASE=${base}`]),
    'npm run build',
  ].join(' ');
}

/** "Built with Node.js 24.21.0, from commit …": a sentence. */
export function buildSentence({ node, commit, changed }: BuildFacts): string {
  const from =
    commit === null
      ? 'from a folder without a history of versions'
      : `from commit ${commit}${changed ? " with changes that it doesn't hold" : ''}`;
  return `Built with Node.js ${node}, ${from}.`;
}
