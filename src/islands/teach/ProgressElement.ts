/**
 * What has been answered on this page, counted here; kept in this browser only while the learner's box is ticked.
 *
 * A browser may refuse to keep anything, or have no room: that is said, and the page goes on as without it.
 */
export class ProgressElement extends HTMLElement {
  private answers: Record<string, boolean> = {};

  connectedCallback(): void {
    const stored = this.attempt(() => localStorage.getItem(this.key), null);
    if (stored) {
      this.answers = parsed(stored);
      this.box.checked = true;
    }
    document.addEventListener('answered', ({ detail }: CustomEventInit<{ id: string; right: boolean }>) => {
      if (!detail) return;
      this.answers[detail.id] = detail.right;
      this.keep();
      this.show();
    });
    this.box.addEventListener('change', () => {
      if (this.box.checked) this.keep();
      else this.erase();
      this.show();
    });
    this.querySelector('[data-action="erase"]')?.addEventListener('click', () => {
      this.answers = {};
      this.box.checked = false;
      this.erase();
      this.show();
    });
    this.show();
  }

  private keep(): void {
    if (!this.box.checked) return;
    const kept = this.attempt(() => {
      localStorage.setItem(this.key, JSON.stringify(this.answers));
      return true;
    }, false);
    this.said.textContent = kept
      ? 'Kept in this browser, and nowhere else.'
      : 'This browser keeps nothing for this page: it refuses, or has no room. Your answers stay until you leave.';
    if (!kept) this.box.checked = false;
  }

  private erase(): void {
    const erased = this.attempt(() => {
      localStorage.removeItem(this.key);
      return true;
    }, false);
    this.said.textContent = erased
      ? 'Nothing is kept any longer.'
      : 'This browser keeps nothing for this page.';
  }

  private show(): void {
    const all = [...document.querySelectorAll('teach-ask')].map(({ id }) => id);
    const answered = all.filter((id) => id in this.answers);
    const right = answered.filter((id) => this.answers[id]).length;
    const count = this.querySelector('[data-part="count"]');
    if (count) count.textContent = `${answered.length} of ${all.length} questions answered, ${right} right.`;
    for (const section of document.querySelectorAll<HTMLElement>('.exercise')) {
      const own = [...section.querySelectorAll('teach-ask')].map(({ id }) => id);
      if (own.length > 0 && own.every((id) => id in this.answers)) section.dataset['done'] = '';
      else delete section.dataset['done'];
    }
  }

  private attempt<Value>(action: () => Value, otherwise: Value): Value {
    try {
      return action();
    } catch {
      return otherwise;
    }
  }

  private get key(): string {
    return `answers ${this.dataset['publication'] ?? ''}`;
  }

  private get box(): HTMLInputElement {
    return this.querySelector('input')!;
  }

  private get said(): Element {
    return this.querySelector('[data-part="kept"]')!;
  }
}

/** What an earlier visit kept; nothing, where the text is something else. */
function parsed(text: string): Record<string, boolean> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean'),
    );
  } catch {
    return {};
  }
}
