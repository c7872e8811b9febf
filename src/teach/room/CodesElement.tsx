import { render } from 'preact';
import { downloadFile } from '../../figures/kit/downloadFile.ts';
import type { CodeList } from '../../rows/teach/code/CodeList.ts';
import { learnerCodes } from '../../rows/teach/code/learnerCodes.ts';
import { ProgressElement } from '../ProgressElement.tsx';
import { codesFile } from './codesFile.ts';
import { LearnerCodes } from './LearnerCodes.tsx';

/** Shows the codes of the answers that the page's progress counts, and saves all of them as a file. It keeps and sends nothing. */
export class CodesElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('answers', this.draw);
    this.draw();
  }

  disconnectedCallback(): void {
    document.removeEventListener('answers', this.draw);
  }

  private readonly draw = () => {
    const progress = document.querySelector('teach-progress');
    if (!(progress instanceof ProgressElement)) return;
    const { answers } = progress;
    const lists = JSON.parse(this.dataset['lists'] ?? '[]') as CodeList[];
    const codes = learnerCodes(lists, answers);
    const { publication = '' } = progress.dataset;
    const save = () => {
      downloadFile(`codes-${publication}.json`, 'application/json', codesFile(publication, answers, codes));
    };
    render(<LearnerCodes codes={codes} onSave={save} />, this);
  };
}
