import Aside from '../prose/Aside.astro';
import Chart from '../figures/chart/Chart.astro';
import Checklist from '../prose/Checklist.astro';
import Cite from '../prose/Cite.astro';
import ContextFigure from '../figures/context/ContextFigure.astro';
import FactsStory from '../figures/story/FactsStory.astro';
import Formula from '../prose/Formula.astro';
import GroupingsChart from '../figures/groupings/GroupingsChart.astro';
import GuessDeals from '../figures/deals/GuessDeals.astro';
import MissingItems from '../prose/MissingItems.astro';
import Note from '../prose/Note.astro';
import PReadings from '../figures/readings/PReadings.astro';
import Picture from '../figures/picture/Picture.astro';
import Pictures from '../figures/picture/Pictures.astro';
import PublishedAndRecomputed from '../prose/PublishedAndRecomputed.astro';
import References from '../prose/References.astro';
import SecondOperation from '../figures/operation/SecondOperation.astro';
import See from '../prose/See.astro';
import Stat from '../prose/Stat.astro';
import SurvivalFigure from '../figures/survival/SurvivalFigure.astro';
import Table from '../figures/sheet/Table.astro';
import TableOne from '../figures/tableone/TableOne.astro';
import Term from '../prose/Term.astro';
import TwentyDeals from '../figures/deals/TwentyDeals.astro';

/** What an article can write, by name; content/ may use these and no others. Their options are in publication/articleComponents.ts. */
export const articleParts = {
  Aside,
  Chart,
  Checklist,
  Cite,
  ContextFigure,
  FactsStory,
  Formula,
  GroupingsChart,
  GuessDeals,
  MissingItems,
  Note,
  PReadings,
  Picture,
  Pictures,
  PublishedAndRecomputed,
  References,
  SecondOperation,
  See,
  Stat,
  SurvivalFigure,
  Table,
  TableOne,
  Term,
  TwentyDeals,
};
