/**
 * An element that isn't made: its name, its attributes and its children. Views draw it as they draw elements, since of those they
 * only give attributes and children; it takes a fraction of the time, and what two sketches differ in is known without asking the page.
 */
export class Sketch {
  readonly space: string;
  readonly name: string;
  readonly attributes = new Map<string, string>();
  readonly children: (Sketch | string)[] = [];
  /** How many elements it describes, itself among them. */
  size = 1;

  constructor(space: string, name: string) {
    this.space = space;
    this.name = name;
    // Whatever else elements can be given would be lost: it is refused.
    Object.preventExtensions(this);
  }

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  append(...children: (Sketch | string)[]): void {
    for (const child of children) {
      this.children.push(child);
      if (typeof child !== 'string') this.size += child.size;
    }
  }

  /** The element that it describes. */
  make(document: Document): Element {
    const made = document.createElementNS(this.space, this.name);
    for (const [name, value] of this.attributes) made.setAttribute(name, value);
    made.append(...this.children.map((child) => (typeof child === 'string' ? child : child.make(document))));
    return made;
  }
}
