import { Component, type ComponentChildren, type RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { whenRested } from './whenRested.ts';

interface FoldProps {
  /** What a link leads to that opens it. */
  readonly id?: string | undefined;
  /** Classes besides that of every fold of a figure. */
  readonly also?: string;
  readonly summary: ComponentChildren;
  readonly draw: () => ComponentChildren;
  /** Told when a reader opens it, or closes it; also of one that stood open before its figure came to life. */
  readonly onFold?: ((isOpen: boolean) => void) | undefined;
}

/**
 * A part of a figure behind a line to open. While it is open it is drawn with the rest. While it is closed it follows once the reader
 * has paused, since it would hold up the frame that shows what they chose; opened, or printed, it has caught up.
 */
export function Fold({ id, also = '', summary, draw, onFold }: FoldProps) {
  const fold = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (fold.current?.open) onFold?.(true);
    // Once: from then on it is told of.
  }, []);
  return (
    <details
      id={id}
      class={`figure-fold ${also}`.trim()}
      ref={fold}
      onToggle={({ currentTarget }) => {
        onFold?.(currentTarget.open);
      }}
    >
      <summary>{summary}</summary>
      <Inside fold={fold} draw={draw} />
    </details>
  );
}

class Inside extends Component<
  Pick<FoldProps, 'draw'> & { readonly fold: RefObject<HTMLDetailsElement | null> }
> {
  private isBehind = false;

  private readonly catchUp = (): void => {
    // Gone with its figure, it has nothing to draw any more.
    if (this.isBehind && this.props.fold.current) this.forceUpdate();
    this.isBehind = false;
  };

  override componentDidMount(): void {
    this.props.fold.current?.addEventListener('toggle', this.catchUp);
  }

  override shouldComponentUpdate({ fold }: this['props']): boolean {
    this.isBehind = fold.current?.open === false;
    if (this.isBehind) whenRested(this.catchUp);
    return !this.isBehind;
  }

  override render(): ComponentChildren {
    return this.props.draw();
  }
}
