import type { Control } from './mappingChange.ts';

/** Hears of files that are dropped on an element. */
export function hearDrops(host: HTMLElement, bring: (file: File) => void): void {
  for (const kind of ['dragenter', 'dragover', 'dragleave', 'drop'] as const) {
    host.addEventListener(kind, (event) => {
      event.preventDefault();
      host.toggleAttribute('data-over', kind === 'dragenter' || kind === 'dragover');
      const [dropped] = event.dataTransfer?.files ?? [];
      if (kind === 'drop' && dropped) bring(dropped);
    });
  }
}

/** A control as it was when it was changed: until its turn comes, it may have been changed again. */
export function controlNow(control: HTMLInputElement | HTMLSelectElement): Control {
  return {
    value: control.value,
    checked: control instanceof HTMLInputElement && control.checked,
    dataset: { ...control.dataset },
  };
}

/** The text of a file of the site. Rejects where it can't be had, and where a page came in its place. */
export async function textAt(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok || (answer.headers.get('content-type') ?? '').includes('html'))
    throw new Error(`${address} answered ${answer.status}`);
  return answer.text();
}
