import { csvText } from '../../figures/kit/export/csvText.ts';
import type { ReadCode } from '../../rows/teach/code/readCodes.ts';
import { drawnText } from '../../rows/teach/Step.ts';
import type { RoomQuestion } from './codeLists.ts';

const HEADS = ['line', 'code', 'list', 'question', 'title', 'answer', 'right', 'sure'] as const;
const SURE = { guess: 'not sure or not said', fair: 'fairly sure', sure: 'very sure' } as const;

/** What codes say, a row for each answer: no name stands in it, only the line in which the code was pasted. */
export function roomCsv(codes: readonly ReadCode[], questions: ReadonlyMap<string, RoomQuestion>): string {
  const rows = codes.flatMap((each) => {
    const head = [each.line, each.code, each.list.title] as const;
    if ('drawing' in each) {
      const { question } = each.list;
      const { steps, sure } = each.drawing;
      return [[...head, question, questions.get(question)!.title, drawnText(steps), null, SURE[sure]]];
    }
    return each.list.questions.map(({ id }, place) => {
      const result = each.results[place];
      const { title, outcomes } = questions.get(id)!;
      const outcome = result && outcomes[result.outcome];
      return result && outcome
        ? [...head, id, title, outcome.says, outcome.right, SURE[result.sure]]
        : [...head, id, title, null, null, null];
    });
  });
  return csvText(HEADS, rows);
}
