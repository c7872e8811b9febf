/** Copies a text and says so on the button for a moment; where the browser refuses, it shows the text to copy by hand. */
export function copyText(text: string, button: HTMLElement): void {
  const label = button.dataset['label'] ?? button.textContent;
  button.dataset['label'] = label;
  const say = (words: string) => {
    button.textContent = words;
    setTimeout(() => {
      button.textContent = label;
    }, 2500);
  };
  // The clipboard exists only in secure contexts: not in every page opened from a local server's address.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) {
    window.prompt('Copy this:', text);
    return;
  }
  clipboard.writeText(text).then(
    () => {
      say('Copied');
    },
    () => {
      window.prompt('Copy this:', text);
    },
  );
}
