import type { RefCallback } from 'preact';
import type { AskTexts } from './AskField.ts';
import { Built } from './Built.tsx';

/** A reason behind the answer: of which answer it is, by what `Judged` calls it, and whether that is right. */
export interface ReasonData {
  readonly id: string;
  readonly right?: boolean;
}

interface Props {
  readonly reasons: readonly ReasonData[];
  /** Whether they stand in their own order. */
  readonly isOrdered: boolean;
  readonly texts?: AskTexts['reasons'] | undefined;
  /** The reasons of what was answered. */
  readonly chosen?: readonly string[];
  readonly list?: RefCallback<HTMLElement> | null;
}

/** What is right, and why each wrong answer tempts. */
export function AskReasons({ reasons, isOrdered, texts, chosen = [], list = null }: Props) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <List class="ask-reasons" ref={list}>
      {reasons.map(({ id, right = false }, place) => (
        <li key={id} data-right={right ? '' : undefined} data-chosen={chosen.includes(id) ? '' : undefined}>
          <Built html={texts?.[place]?.answer} /> <Built html={texts?.[place]?.why} />
        </li>
      ))}
    </List>
  );
}
