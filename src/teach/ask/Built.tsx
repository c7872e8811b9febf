import { Component, createRef, h, type JSX } from 'preact';

interface Props {
  readonly as?: 'div' | 'p' | 'span';
  readonly class?: string;
  readonly id?: string;
  /** The table whose patients it lists as one group. */
  readonly table?: string;
  /** At build only. */
  readonly html: string | undefined;
  /** Hears the words that stand there, once the page is alive. */
  readonly onWords?: (words: string) => void;
}

/**
 * HTML that is written at build and never changes by what a learner does. In the browser it is taken over as it stands, with the
 * numbers that a seat may have put in: nothing of it is carried twice.
 */
export class Built extends Component<Props> {
  private readonly place = createRef<HTMLElement>();

  override componentDidMount(): void {
    this.props.onWords?.(this.place.current?.textContent.replace(/\s+/gu, ' ').trim() ?? '');
  }

  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ as = 'span', html: __html = '', class: own, id, table }: Props): JSX.Element {
    const attributes = { class: own, id, 'data-table': table, 'data-together': table && '' };
    return h(as, { ...attributes, ref: this.place, dangerouslySetInnerHTML: { __html } });
  }
}
