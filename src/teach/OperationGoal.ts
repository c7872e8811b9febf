import { formatCount } from '../format/formatCount.ts';
import { formatP } from '../format/formatP.ts';
import { laterTreatment, operationLanes } from '../rows/operationLanes.ts';
import { operationGoals } from '../rows/teach/operationGoals.ts';
import { pageSession } from '../state/pageSession.ts';

/** The goals of the later treatment: as much immortal time as can be, then a comparison as it happened that shows nothing. */
export class OperationGoal extends HTMLElement {
  private readonly reached = new Set<string>();

  connectedCallback(): void {
    pageSession().store.subscribe(() => {
      this.show();
    });
    this.show();
  }

  private show(): void {
    const { store, series } = pageSession();
    const { cohort, operations } = store.get();
    const grouping = laterTreatment(series);
    if (!grouping) return;
    const goals = operationGoals(operationLanes(cohort, grouping, operations));
    const unit = series.time.many;
    this.say(
      'immortal',
      `${formatCount(goals.immortal)} of at most ${formatCount(goals.mostImmortal)} ${unit}`,
    );
    this.say(
      'nothing',
      `P ${formatP(goals.p)}${goals.largestP === null ? '' : `, at most ${formatP(goals.largestP)}`}`,
    );
    if (goals.immortal >= 0.97 * goals.mostImmortal) this.reached.add('immortal');
    if (goals.p !== null && goals.largestP !== null && goals.p >= goals.largestP - 1e-9)
      this.reached.add('nothing');
    for (const goal of this.querySelectorAll<HTMLElement>('[data-goal]')) {
      if (this.reached.has(goal.dataset['goal'] ?? '')) goal.dataset['reached'] = '';
    }
    if (this.reached.size === 2) this.dataset['reached'] = '';
  }

  private say(goal: string, words: string): void {
    const part = this.querySelector(`[data-goal="${goal}"] [data-part="now"]`);
    if (part) part.textContent = words;
  }
}
