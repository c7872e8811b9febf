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
    launch: /<adlcp:datafromlms>(.*)<\/adlcp:datafromlms>/u,
    known: (learner: string) => ({ core: { student_id: learner } }),
  },
  '2004': {
    zip: 'scorm2004.zip',
    script: require.resolve('scorm-again/scorm2004/min'),
    made: 'Scorm2004API',
    name: 'API_1484_11',
    launch: /<adlcp:dataFromLMS>(.*)<\/adlcp:dataFromLMS>/u,
    known: (learner: string) => ({ learner_id: learner }),
  },
} as const;

export type RunTime = keyof typeof RUN_TIMES;

/** A system's page: it begins the run-time with what it knows and kept of the learner, and frames the course. */
function systemPage(
  { made, name, known, launch, zip }: (typeof RUN_TIMES)[RunTime],
  learner: string,
): string {
  const manifest = new TextDecoder().decode(filesOf(zip)['imsmanifest.xml']);
  const knows = { ...known(learner), launch_data: manifest.match(launch)?.[1] ?? '' };
  return `<!doctype html><title>System</title><link rel="icon" href="data:,"><script src="run-time.js"></script><script>
    const api = (window.${name} = new ${made}({ autocommit: false }));
    api.loadFromJSON(${JSON.stringify(knows)}, 'cmi');
    const kept = localStorage.getItem('cmi${learner}');
    if (kept) api.loadFromJSON(JSON.parse(kept).cmi, 'cmi');
    const keep = () => localStorage.setItem('cmi${learner}', JSON.stringify(api.renderCMIToJSONObject()));
    const told = (name) => { keep(); localStorage.setItem('ended', (localStorage.getItem('ended') ?? '') + name + ' '); };
    for (const name of ['LMSCommit', 'Commit']) api.on(name, keep);
    for (const name of ['LMSFinish', 'Terminate']) api.on(name, () => told(name));
  </script><iframe title="Course" src="course/index.html" width="1000" height="800"></iframe>`;
}

/**
 * Opens a package in a learning system, on the site's own host; again and again, as a learner comes back. The system knows learners by
 * their ids, and keeps what they did apart; of one without an id it knows nothing.
 */
export async function openInSystem(
  page: Page,
  site: string,
  runTime: RunTime,
  learner = '',
): Promise<FrameLocator> {
  const system = RUN_TIMES[runTime];
  const files = filesOf(system.zip);
  const at = `${site}system/`;
  await page.unroute(`${at}**`);
  await page.route(`${at}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.split('/system/')[1] ?? '';
    if (path === '') return route.fulfill({ contentType: 'text/html', body: systemPage(system, learner) });
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
export async function keptBySystem(page: Page, learner = ''): Promise<Cmi> {
  const text = await page.evaluate((id) => localStorage.getItem(`cmi${id}`), learner);
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
