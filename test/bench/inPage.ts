import type { Page } from '@playwright/test';

/** Milliseconds from a click to the end of its listeners, of layout, and of the frame that paints; and of a loop beside it. */
export interface Sample {
  readonly script: number;
  readonly layout: number;
  readonly paint: number;
  readonly calibration: number;
}

/** Controls as a reader finds them: those that a selector finds and, where several do, whose words begin with `words`. */
export interface Control {
  readonly selector: string;
  readonly words?: string;
}

/** Opens what a control is folded into, as a reader does who wants to press it. */
export async function unfold(page: Page, { selector, words = '' }: Control): Promise<void> {
  await page.evaluate(
    ({ selector, words }) => {
      const control = [...document.querySelectorAll(selector)].find((each) =>
        each.textContent.trim().startsWith(words),
      );
      for (
        let fold = control?.closest('details');
        fold;
        fold = fold.parentElement?.closest('details') ?? null
      )
        fold.open = true;
    },
    { selector, words },
  );
  await page.waitForTimeout(300);
}

/** Runs in the page: clicks one control after another, each `rest` ms after the last was painted, and times each. */
export async function measure(page: Page, control: Control, rounds: number, rest = 30): Promise<Sample[]> {
  return page.evaluate(
    async ({ control: { selector, words = '' }, rounds, rest }) => {
      const calibrate = () => {
        const start = performance.now();
        let sum = 0;
        for (let i = 1; i < 400_000; i += 1) sum += Math.sqrt(i) % 7;
        return sum > 0 ? performance.now() - start : 0;
      };
      const samples: Sample[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const calibration = calibrate();
        // Looked up anew each time: a part that was redrawn has new buttons.
        const controls = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
          each.textContent.trim().startsWith(words),
        );
        const control = controls[round % controls.length];
        if (!control) throw new Error(`nothing on the page is ${selector} ${words}`);
        samples.push(
          await new Promise((resolve) => {
            requestAnimationFrame(() => {
              const start = performance.now();
              control.click();
              const script = performance.now() - start;
              document.body.getBoundingClientRect();
              const layout = performance.now() - start - script;
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => {
                resolve({ script, layout, paint: performance.now() - start, calibration });
              };
              port2.postMessage(null);
            });
          }),
        );
        await new Promise((resolve) => setTimeout(resolve, rest));
      }
      return samples;
    },
    { control, rounds, rest },
  );
}

/** Milliseconds of one move of the pointer: its listeners, all that follows in the frame, the same with layout, and until painted. */
export interface Move {
  readonly listener: number;
  readonly script: number;
  readonly layout: number;
  readonly paint: number;
}

/**
 * Runs in the page: moves the reading cursor over the plot, once in a frame. The figure may put off what a move asks for to the
 * next frame, so the work of that frame is measured, from before its first task to after its last.
 */
export async function measureCursor(page: Page, rounds: number): Promise<Move[]> {
  return page.evaluate(async (rounds) => {
    const reader = document.querySelector('survival-figure [role="slider"][aria-label^="Read the curves"]');
    if (!reader) throw new Error('the figure has no reader');
    const moves: Move[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await new Promise(requestAnimationFrame);
      const box = reader.getBoundingClientRect();
      const event = new PointerEvent('pointermove', {
        bubbles: true,
        pointerType: 'mouse',
        clientX: box.left + ((round * 37) % box.width),
        clientY: box.top + box.height / 2,
      });
      let start = 0;
      requestAnimationFrame(() => {
        start = performance.now();
      });
      const before = performance.now();
      reader.dispatchEvent(event);
      const listener = performance.now() - before;
      moves.push(
        await new Promise((resolve) => {
          requestAnimationFrame(() => {
            const script = performance.now() - start;
            document.body.getBoundingClientRect();
            const layout = performance.now() - start;
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              resolve({ listener, script, layout, paint: performance.now() - start });
            };
            port2.postMessage(null);
          });
        }),
      );
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return moves;
  }, rounds);
}

/** Puts a small element on the page that a click gives another colour: what the browser takes for a frame of next to nothing. */
export async function addFloor(page: Page): Promise<void> {
  await page.evaluate(() => {
    const floor = document.createElement('button');
    floor.id = 'floor';
    for (const [name, value] of Object.entries({
      position: 'fixed',
      inset: '0 auto auto 0',
      contain: 'strict',
    }))
      floor.style.setProperty(name, value);
    floor.style.setProperty('inline-size', '20px');
    floor.style.setProperty('block-size', '20px');
    let red = false;
    floor.addEventListener('click', () => {
      red = !red;
      floor.style.setProperty('background', red ? 'red' : 'blue');
    });
    document.body.append(floor);
  });
}

/** What a change that is shown on its way takes: frames until it has come to rest, and how many tasks were over 50 ms. */
export interface Motion {
  readonly frames: number;
  readonly longTasks: number;
}

/** Runs in the page: clicks a control and counts the frames within `duration` ms. */
export async function watchMotion(page: Page, control: Control, duration: number): Promise<Motion> {
  return page.evaluate(
    async ({ control: { selector, words = '' }, duration }) => {
      const controls = [...document.querySelectorAll<HTMLInputElement>(selector)].filter(
        (each) => each.textContent.trim().startsWith(words) && !each.checked,
      );
      const chosen = controls[Math.floor(Math.random() * controls.length)];
      if (!chosen) throw new Error(`nothing on the page is ${selector} ${words}`);
      let longTasks = 0;
      const observer = new PerformanceObserver((list) => {
        longTasks += list.getEntries().length;
      });
      observer.observe({ type: 'longtask' });
      chosen.click();
      let frames = 0;
      const start = performance.now();
      while (performance.now() - start < duration) {
        await new Promise(requestAnimationFrame);
        frames += 1;
      }
      observer.disconnect();
      return { frames, longTasks };
    },
    { control, duration },
  );
}
