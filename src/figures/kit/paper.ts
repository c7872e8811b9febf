const places = new Set<() => void>();
let isPrinted = false;

// Heard from the start: a figure may come to life only because the page is printed. There is no window at build.
if (typeof window !== 'undefined')
  for (const [event, begins] of [
    ['beforeprint', true],
    ['afterprint', false],
  ] as const)
    window.addEventListener(event, () => {
      isPrinted = begins;
      for (const told of places) told();
    });

/** Whether the page is being printed: `follow` tells whenever that begins or ends, until what it returns is called. */
export const paper = {
  isPrinted: () => isPrinted,
  follow: (told: () => void) => {
    places.add(told);
    return () => {
      places.delete(told);
    };
  },
};
