import { counted } from '../../../format/counted.ts';
import type { WorkStage } from '../../../state/WorkStage.ts';

const ROWS = { one: 'row', many: 'rows' };

/** What is being done with a large table, in words. */
export function stageSentence({ doing, rows }: WorkStage): string {
  const many = rows === null ? 'the table' : counted(rows, ROWS);
  switch (doing) {
    case 'cutting':
      return 'Cutting the text into rows …';
    case 'looking':
      return `Looking at what the columns of ${many} hold …`;
    case 'understanding':
      return `Reading times and outcomes of ${many} …`;
    case 'ordering':
      return `Putting ${many} in order of time …`;
    case 'computing':
      return `Computing the curves of ${many} …`;
    case 'writing':
      return `Writing ${many} …`;
  }
}
