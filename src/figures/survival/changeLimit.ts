import { followUpLimit } from '../../reconstruction/record/followUpLimit.ts';
import type { PageSession } from '../../state/pageSession.ts';
import { chosenReading, withAssumption } from '../../state/Reading.ts';
import { viewUnder } from '../../state/viewUnder.ts';

/** A longest follow-up that a reader drags. */
export interface LimitChange {
  /** Null: no limit. */
  readonly to: (longest: number | null) => void;
}

/**
 * Changes the longest follow-up: one limit after another is worked out, and those passed over meanwhile are left out. Under
 * another limit the shown table stays if it may; else the central one with the same arrangement of the grouping.
 */
export function changeLimit(session: PageSession): LimitChange {
  const { store, setFor, record } = session;
  const limit = followUpLimit(record);
  let wished: { longest: number | null } | null = null;
  let busy = false;

  async function follow(): Promise<void> {
    busy = true;
    try {
      while (wished && limit) {
        const { longest } = wished;
        wished = null;
        const reading = withAssumption(chosenReading(store.get()), limit.id, longest, limit.value);
        await session.learn(reading).catch(() => null);
        store.set(viewUnder(store.get(), reading, setFor), 'replace');
      }
    } finally {
      // Whatever befell one limit, the next one is followed.
      busy = false;
    }
  }
  return {
    to: (longest) => {
      wished = { longest };
      if (!busy) void follow();
    },
  };
}
