import type { FrameLocator, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist } from '../../site/site.ts';

const packages = join(dist, 'teach/packages');

/** Whether the first publication has courses for learning systems. */
export const hasCourses = existsSync(join(packages, 'scorm12.zip'));

/** The files of a package, by their paths. */
export function filesOf(name: string): Readonly<Record<string, Uint8Array>> {
  return unzipSync(readFileSync(join(packages, name)));
}

const require = createRequire(import.meta.url);

/** What each run-time is called, as scorm-again has it, and where a course looks for it. */
const RUN_TIMES = {
  '1.2': {
    zip: 'scorm12.zip',
    script: require.resolve('scorm-again/scorm12/min'),
    made: 'Scorm12API',
    name: 'API',
  },
  '2004': {
    zip: 'scorm2004.zip',
    script: require.resolve('scorm-again/scorm2004/min'),
    made: 'Scorm2004API',
    name: 'API_1484_11',
  },
} as const;

export type RunTime = keyof typeof RUN_TIMES;

/** A system's page: it begins the run-time with what it kept for the learner, and frames the course. */
function systemPage({ made, name }: (typeof RUN_TIMES)[RunTime]): string {
  return `<!doctype html><title>System</title><link rel="icon" href="data:,"><script src="run-time.js"></script><script>
    const api = (window.${name} = new ${made}({ autocommit: false }));
    const kept = localStorage.getItem('cmi');
    if (kept) api.loadFromJSON(JSON.parse(kept).cmi, 'cmi');
    const keep = () => localStorage.setItem('cmi', JSON.stringify(api.renderCMIToJSONObject()));
    const told = (name) => { keep(); localStorage.setItem('ended', (localStorage.getItem('ended') ?? '') + name + ' '); };
    for (const name of ['LMSCommit', 'Commit']) api.on(name, keep);
    for (const name of ['LMSFinish', 'Terminate']) api.on(name, () => told(name));
  </script><iframe title="Course" src="course/index.html" width="1000" height="800"></iframe>`;
}

/** Opens a package in a learning system, on the site's own host; again and again, as a learner comes back. */
export async function openInSystem(page: Page, site: string, runTime: RunTime): Promise<FrameLocator> {
  const system = RUN_TIMES[runTime];
  const files = filesOf(system.zip);
  const at = `${site}system/`;
  await page.route(`${at}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.split('/system/')[1] ?? '';
    if (path === '') return route.fulfill({ contentType: 'text/html', body: systemPage(system) });
    if (path === 'run-time.js') {
      const script = readFileSync(system.script);
      return route.fulfill({ contentType: 'text/javascript', body: script });
    }
    const file = files[path.replace('course/', '')];
    if (!file) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType: 'text/html', body: Buffer.from(file) });
  });
  await page.goto(at);
  return page.frameLocator('iframe');
}

/** What the system keeps of the learner, as the standard names it. */
export async function keptBySystem(page: Page): Promise<Cmi> {
  const text = await page.evaluate(() => localStorage.getItem('cmi'));
  return (JSON.parse(text ?? '{"cmi":{}}') as { cmi: Cmi }).cmi;
}

/** The names of the calls that ended a visit, so far. */
export async function endsOf(page: Page): Promise<string> {
  return (await page.evaluate(() => localStorage.getItem('ended'))) ?? '';
}

type Fields = Readonly<Record<string, string>>;
type InteractionFields = Fields & {
  readonly objectives: Readonly<Record<string, Fields>>;
  readonly correct_responses: Readonly<Record<string, Fields>>;
};

export interface Cmi {
  readonly core?: Fields & { readonly score: Fields };
  readonly score?: Fields;
  readonly suspend_data?: string;
  readonly interactions?: Readonly<Record<string, InteractionFields>>;
  readonly [field: string]: unknown;
}
