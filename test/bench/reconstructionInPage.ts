/**
 * Times the questions that a page asks its worker, in a real browser, from the outside: nothing in the site's code knows of it.
 *
 * Before the page's scripts run, `Worker` and `Blob` are replaced by ones that write down when what happens: on the page, and,
 * through a channel of its own, in the worker, which the page starts from a blob.
 */
import type { Page } from '@playwright/test';

/** One question. All in milliseconds; `start` and `code` are NaN where the worker was there already. */
export interface Timing {
  /** From the question to the answer, a new worker's start included. */
  readonly total: number;
  /** From `new Worker` to the first line of its code, and what its code takes to be evaluated. */
  readonly start: number;
  readonly code: number;
  /** From the question's arrival in the worker to the sending of the answer. */
  readonly solving: number;
  /** To send the answer and to read it. */
  readonly transfer: number;
  /** The longest task of the page's thread since; 0 if none was longer than 50 milliseconds. */
  readonly longest: number;
}

interface Mark {
  readonly what: string;
  readonly at: number;
  readonly ms?: number;
}

/** Runs in the page, before all else. */
function writeDown(): void {
  const marks: Mark[] = [];
  const now = () => performance.timeOrigin + performance.now();
  const mark = (what: string) => void marks.push({ what, at: now() });
  Object.assign(globalThis, { marks });
  new BroadcastChannel('marks').onmessage = ({ data }: MessageEvent<Mark>) => void marks.push(data);
  const head = `const marks_ = new BroadcastChannel('marks');
    const mark_ = (what, at = performance.timeOrigin + performance.now()) => marks_.postMessage({ what, at });
    mark_('begun');
    addEventListener('message', () => mark_('arrived'));
    const post_ = postMessage;
    postMessage = (message) => { const at = performance.timeOrigin + performance.now(); post_(message); if ('answer' in message) mark_('solved', at); };`;
  globalThis.Blob = class extends Blob {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      super(
        options?.type?.includes('javascript') ? [head, ...parts, `;mark_('evaluated');`] : parts,
        options,
      );
    }
  };
  globalThis.Worker = class extends Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      mark('new');
      super(...given);
      this.addEventListener('message', ({ data }: MessageEvent<object>) => {
        if ('answer' in data) mark('answered');
      });
    }
    override postMessage(message: unknown) {
      mark('asked');
      super.postMessage(message);
    }
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      marks.push({ what: 'long', at: performance.timeOrigin + startTime, ms: duration });
  }).observe({ type: 'longtask' });
}

export const prepare = (page: Page): Promise<unknown> => page.addInitScript(writeDown);

/** What happened since it was last asked; null if nothing was asked of a worker. */
export async function timing(page: Page): Promise<Timing | null> {
  await page.waitForTimeout(250);
  const marks = await page.evaluate(() => (globalThis as unknown as { marks: Mark[] }).marks.splice(0));
  const at = (what: string) => marks.find((mark) => mark.what === what)?.at ?? NaN;
  if (Number.isNaN(at('asked')) || Number.isNaN(at('answered'))) return null;
  const from = Math.min(...[at('new'), at('asked')].filter((time) => !Number.isNaN(time)));
  const later = marks.filter((mark) => mark.what === 'long' && mark.at > from - 1);
  return {
    total: at('answered') - from,
    start: at('begun') - at('new'),
    code: at('evaluated') - at('begun'),
    solving: at('solved') - at('arrived'),
    transfer: at('answered') - at('solved'),
    longest: Math.max(0, ...later.map(({ ms = 0 }) => ms)),
  };
}
