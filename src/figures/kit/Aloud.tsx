/** What a screen reader says when it changes: where eyes see a drawing change. */
export function Aloud({ words }: { readonly words: string }) {
  return (
    <p class="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}
