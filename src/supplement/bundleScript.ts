import { build } from 'vite';
import { watchModules } from './shippedModules.ts';

/** A script, and the modules that it was made from, those of its workers included. */
export interface BundledScript {
  readonly script: string;
  readonly modules: readonly string[];
}

/**
 * One entry script of the site with all that it ever imports, as the text of one module that needs no other file.
 *
 * The pages load the same code in pieces; a page opened from disk can't load any, so here dynamic imports are resolved inside.
 * `entry` is a path from `root`, `base` the path that the site stands under.
 */
export async function bundleScript(entry: string, root: string, base: string): Promise<BundledScript> {
  const found = new Map<string, readonly string[]>();
  const result = await build({
    configFile: false,
    root,
    base,
    publicDir: false,
    plugins: [watchModules(found)],
    worker: { plugins: () => [watchModules(found)] },
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      // Whatever a script refers to comes as data.
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: `${root}/${entry}`, output: { format: 'es', codeSplitting: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const [chunk, ...others] = outputs;
  if (chunk?.type !== 'chunk' || others.length > 0) {
    const names = outputs.map(({ fileName }) => fileName).join(', ');
    throw new Error(
      `${entry} makes the files ${names || '(none)'}; expected one script that holds everything`,
    );
  }
  return { script: inlineScript(chunk.code), modules: [...found.values()].flat() };
}

/**
 * A script as it may stand between script tags. The HTML parser looks for "<!--", "<script" and "</script" even inside strings, and
 * would end the script or swallow the page without a word; as escapes they mean the same to JavaScript.
 */
export function inlineScript(code: string): string {
  return code.trim().replace(/<(?=!--|\/?script)/giu, '\\x3C');
}
