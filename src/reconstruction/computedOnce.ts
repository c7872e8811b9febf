/** What is computed when it is first asked for, and kept. */
export function computedOnce<Value>(compute: () => Value): () => Value {
  let known: { value: Value } | undefined;
  return () => (known ??= { value: compute() }).value;
}
