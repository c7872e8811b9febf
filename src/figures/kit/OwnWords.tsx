/** What an author says below something of theirs: plain words, and text that may cite, name numbers and hold notes. */
export interface Words {
  readonly caption: string;
  /** Markup, as the article's text has it. */
  readonly text: string;
}

/** Whether the author says anything. */
export function hasWords({ caption, text }: Words): boolean {
  return caption !== '' || text.trim() !== '';
}

export function OwnWords({ caption, text }: Words) {
  return (
    <>
      {caption !== '' && <p>{caption}</p>}
      {text.trim() !== '' && <div class="own-words" dangerouslySetInnerHTML={{ __html: text }} />}
    </>
  );
}
