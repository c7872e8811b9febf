import { Component, h, type JSX } from 'preact';

interface Props {
  readonly as?: 'div' | 'p' | 'span';
  readonly class?: string;
  readonly id?: string;
  /** The table whose patients it lists as one group. */
  readonly table?: string;
  /** At build only. */
  readonly html: string | undefined;
}

/**
 * HTML that is written at build and never changes by what a learner does. In the browser it is taken over as it stands, with the
 * numbers that a seat may have put in: nothing of it is carried twice.
 */
export class Built extends Component<Props> {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ as = 'span', html = '', class: own, id, table }: Props): JSX.Element {
    return h(as, {
      class: own,
      id,
      'data-table': table,
      'data-together': table && '',
      dangerouslySetInnerHTML: { __html: html },
    });
  }
}
