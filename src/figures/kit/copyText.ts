import { sayOnButton } from './sayOnButton.ts';

/** Copies a text and says so on the button for a moment; where the browser refuses, it shows the text to copy by hand. */
export function copyText(text: string, button: HTMLElement): void {
  // The clipboard exists only in secure contexts: not in every page opened from a local server's address.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) {
    window.prompt('Copy this:', text);
    return;
  }
  clipboard.writeText(text).then(
    () => {
      sayOnButton(button, 'Copied');
    },
    () => {
      window.prompt('Copy this:', text);
    },
  );
}
