import { render } from 'preact';
import { ProgressElement } from './ProgressElement.tsx';
import { RecordBoard } from './RecordBoard.tsx';
import type { RecordData } from './RecordSheet.tsx';

/** Brings a learner's record to life, with what the page's progress knows. */
export class RecordElement extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('answers', this.show);
    this.show();
  }

  private readonly show = () => {
    const { publication = '', questions = '{}' } = this.dataset;
    const found = document.querySelector('teach-progress');
    const progress = found instanceof ProgressElement ? found : null;
    render(
      <RecordBoard
        {...(JSON.parse(questions) as RecordData)}
        publication={publication}
        answers={progress?.answers ?? {}}
        now={Date.now()}
        onAdd={(answers) => {
          progress?.add(answers);
        }}
      />,
      this,
    );
  };
}
