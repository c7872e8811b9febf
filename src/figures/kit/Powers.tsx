/** A text whose powers of ten are of one set of letters: the page's has ¹, ² and ³ alone, and others beside them would be of another size. */
export function Powers({ children }: { readonly children: string }) {
  return (
    <>
      {children.split(/([⁰¹²³⁴-⁹]+)/u).map((part, place) =>
        place % 2 === 1 ? (
          <span class="power" key={place}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  );
}
