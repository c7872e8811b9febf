import type { ViewState } from '../../state/ViewState.ts';
import { writeAddress } from '../../state/writeAddress.ts';
import { FigureElement } from '../kit/FigureElement.ts';
import type { StoryCard } from './storyCards.ts';
import { StoryFigure } from './StoryFigure.tsx';

/** The story on the page. What it tells is the publication's, whatever a reader has chosen; only its link takes the view along. */
export class StoryElement extends FigureElement {
  protected readonly follows = Object.keys(this.session.defaults) as (keyof ViewState)[];
  private readonly cards = JSON.parse(this.dataset['cards'] ?? '[]') as StoryCard[];
  /** As it was built; a file that stands alone may have no such page to lead to. */
  private readonly switches = this.querySelector('.story-switches')?.getAttribute('href') ?? null;

  protected figure(state: ViewState) {
    const { series, context } = this.session;
    const view = writeAddress(state, context);
    const withView =
      view === '' ? this.switches : (this.switches?.replace(/#(.*)$/u, `#${view}&at=$1`) ?? null);
    return (
      <StoryFigure
        id={this.dataset['figure'] ?? 'story'}
        number={Number(this.dataset['number'])}
        cards={this.cards}
        series={series}
        end={Number(this.dataset['end'])}
        switches={withView}
      />
    );
  }
}
