/** A function that remembers what it made last, and makes it again only for other arguments. */
export function lastOf<Args extends readonly unknown[], Made>(
  make: (...args: Args) => Made,
): (...args: Args) => Made {
  let last: { readonly args: Args; readonly made: Made } | undefined;
  return (...args) => {
    if (!last?.args.every((arg, place) => Object.is(arg, args[place]))) last = { args, made: make(...args) };
    return last.made;
  };
}
