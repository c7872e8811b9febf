/** What a figure comes to: a few numbers, large, each with the words that it belongs to. */
export function Findings({
  items,
}: {
  readonly items: readonly (readonly [number: string, words: string])[];
}) {
  return (
    <ul class="findings">
      {items.map(([number, words]) => (
        <li>
          <strong>{number}</strong> {words}
        </li>
      ))}
    </ul>
  );
}
