import { whenScrolled } from './whenScrolled.ts';

/** Draws, along the top of the window, how much of the main text has been read. */
export function readingProgress(page: Document): void {
  const line = page.querySelector<HTMLElement>('.reading-progress');
  const text = page.querySelector('main');
  if (!line || !text) return;
  whenScrolled(() => {
    const { top, height } = text.getBoundingClientRect();
    const read = height > innerHeight ? -top / (height - innerHeight) : 1;
    line.style.setProperty('--read', Math.min(1, Math.max(0, read)).toFixed(4));
  });
}
