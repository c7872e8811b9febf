/** Under which facts, and of whom, the figure is drawn. While a row can be left out, the words for that have their room. */
export function Note({ words, room }: { readonly words: string; readonly room: string }) {
  if (room === '') return <p class="figure-note">{words}</p>;
  return (
    <p class="figure-note stacked" data-room={room}>
      <span data-shown="">{words}</span>
    </p>
  );
}
