import { Component, type ComponentChildren, type ComponentClass } from 'preact';

/** A component that is drawn again only when one of its props is another. */
export function memo<Props extends object>(draw: (props: Props) => ComponentChildren): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      const names = new Set([...Object.keys(next), ...Object.keys(this.props)] as (keyof Props)[]);
      return [...names].some((name) => !Object.is(next[name], this.props[name]));
    }
    override render(props: Props): ComponentChildren {
      return draw(props);
    }
  };
}
