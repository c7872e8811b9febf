import type { Page } from '@playwright/test';
import { filesOf } from './learningSystem.ts';

export interface Statement {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: Readonly<Record<string, unknown>> };
  readonly result?: Readonly<Record<string, unknown>>;
  readonly context: {
    readonly registration: string;
    readonly extensions: object;
    readonly contextActivities: { readonly category: readonly { readonly id: string }[] };
  };
}

/** What a store has been told and keeps: a stand-in for that of a learning system. */
export interface RecordStore {
  readonly statements: Statement[];
  readonly states: Map<string, string>;
}

/** What the system has kept for the visit. */
const LAUNCH_DATA = {
  launchMode: 'Normal',
  masteryScore: 0.5,
  launchParameters: 'class=K7Q',
  contextTemplate: {
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'visit' },
    contextActivities: { grouping: [{ id: 'https://example.org/course' }] },
  },
};

/** Opens the cmi5 package as a system would, and answers in its place. */
export async function openWithStore(page: Page, site: string, store: RecordStore): Promise<void> {
  const index = filesOf('cmi5.zip')['index.html']!;
  await page.route(`${site}cmi5/**`, async (route) => {
    const request = route.request();
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/index.html'))
      return route.fulfill({ contentType: 'text/html', body: Buffer.from(index) });
    if (pathname.endsWith('/token')) return route.fulfill({ json: { 'auth-token': 'dG9rZW4=' } });
    if (request.headers()['authorization'] !== 'Basic dG9rZW4=') return route.fulfill({ status: 401 });
    if (pathname.endsWith('/statements')) {
      store.statements.push(request.postDataJSON() as Statement);
      return route.fulfill({ json: [] });
    }
    if (!pathname.endsWith('/activities/state')) return route.fulfill({ json: {} });
    const id = searchParams.get('stateId')!;
    if (request.method() === 'PUT') {
      store.states.set(id, request.postData() ?? '');
      return route.fulfill({ status: 204 });
    }
    const kept = id === 'LMS.LaunchData' ? JSON.stringify(LAUNCH_DATA) : store.states.get(id);
    return kept === undefined ? route.fulfill({ body: '' }) : route.fulfill({ body: kept });
  });
  const query = new URLSearchParams({
    endpoint: `${site}cmi5/store`,
    fetch: `${site}cmi5/token`,
    actor: JSON.stringify({ account: { homePage: 'https://example.org', name: '1' } }),
    registration: '5f3b2a86-0d55-4d1c-9c5e-8a1f6a0f1d11',
    activityId: 'https://example.org/exercises',
  });
  await page.goto(`${site}cmi5/index.html?${query}`);
}
