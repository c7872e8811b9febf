import { stringify } from 'yaml';
import type { Series } from '../../cohort/Series.ts';
import { datePartsFault } from '../../publication/calendar.ts';
import { doiExpected, isDoi } from '../../publication/isDoi.ts';
import { Refusal } from '../Refusal.ts';
import { someWords, type Answers } from './Answers.ts';
import { articleText } from './articleText.ts';
import { idsOf, plainId } from './plainIds.ts';
import { recordText } from './recordText.ts';
import { seriesText } from './seriesText.ts';

/** The files of a publication made from the facts of an abstract, by their names. */
export function fromAbstract(base: Series, answers: Answers): Record<string, string> {
  const units = ['day', 'week', 'month', 'year'];
  const unit = answers.one('unit', 'The unit of time? (day, week, month or year)', (answer) => {
    const one = answer.trim().toLowerCase().replace(/s$/u, '');
    if (!units.includes(one)) throw new Refusal(`"${answer}"; expected day, week, month or year`);
    return one;
  });
  const patients = answers.one('patients', 'How many patients?', (answer) => {
    if (count(answer) < 1) throw new Refusal(`${answer}; expected at least 1`);
    return count(answer);
  });
  const events = answers.one('events', 'How many of them died?', (answer) => {
    if (count(answer) > patients)
      throw new Refusal(`${answer} of ${patients}; expected no more than there are`);
    return count(answer);
  });
  const longest = answers.one('longest', `The longest follow-up, in ${unit}s?`, (answer) => {
    if (count(answer) < 1) throw new Refusal(`${answer}; expected at least 1`);
    return count(answer);
  });
  const [label, levels] = answers.one(
    'split',
    'What splits the patients? (such as: side: left, right; an empty line if nothing does)',
    (answer): readonly [string, readonly string[]] => {
      if (answer.trim() === '') return ['', []];
      const [, what = '', list = ''] = /^([^:]+):(.+)$/u.exec(answer) ?? [];
      const words = list.split(',').map((word) => word.trim());
      const twice = words.find((word, index) => words.indexOf(word) < index);
      if (twice !== undefined) throw new Refusal(`"${answer}" has "${twice}" twice; expected each word once`);
      if (words.length < 2 || words.length > 4 || words.some((word) => word === ''))
        throw new Refusal(
          `"${answer}"; expected a name, a colon and two to four words, such as side: left, right`,
        );
      return [what.trim(), words];
    },
  );
  const ids = idsOf(levels, 'level');
  const paper = askPaper(answers);
  const series: Series = {
    ...base,
    paper: paper.id,
    standing: 'Independent of the authors of the paper. Made from its abstract only; not medical advice.',
    disclaimer: [
      ...base.disclaimer,
      'It is independent work: not affiliated with the authors of the paper and not endorsed by them. It was made from the abstract; no row of a table on this page stands for a person.',
    ],
    time: {
      ...{ one: unit, many: `${unit}s`, zero: base.time.zero },
      perYear: unit === 'month' ? 12 : null,
      landmarks: [...new Set([longest / 4, longest / 2].map((time) => Math.max(1, Math.round(time))))],
    },
    groupings:
      levels.length === 0
        ? []
        : [
            {
              ...{ id: plainId(label, 'column'), label, definition: `${label}, as the abstract has it.` },
              ...{ knownAtTimeZero: true, caution: null },
              levels: levels.map((level) => ({
                ...{
                  id: ids.get(level) ?? plainId(level, 'level'),
                  label: level,
                  one: `patient with ${label} ${level}`,
                  many: `patients with ${label} ${level}`,
                },
              })),
            },
          ],
  };
  return {
    'record.yaml': recordText(series, { patients, events, longest }),
    'series.yaml': seriesText(series),
    'references.yaml': `# The works that the text cites, in the names of CSL; "paper" is the one that this is about.\n${stringify([paper], { lineWidth: 0 })}`,
    'article.mdx': articleText(series, false),
  };
}

/** The paper that the publication is about, in the names of CSL. */
function askPaper(answers: Answers) {
  const paper = {
    id: 'paper',
    type: 'article-journal',
    title: answers.one('paper-title', 'The title of the paper:', someWords),
    author: answers.several(
      'paper-author',
      'Its first author (Family, Given):',
      'The next (an empty line if there is none):',
      (answer) => {
        const [family = '', given = ''] = answer.split(',').map((part) => part.trim());
        if (family === '' || given === '')
          throw new Refusal(`"${answer}"; expected the family name, a comma, the given name`);
        return { family, given };
      },
    ),
    'container-title': answers.one('paper-journal', 'Its journal:', someWords),
    issued: { 'date-parts': [[answers.one('paper-year', 'Its year:', year)]] },
  };
  const doi = answers.maybe(
    'paper-doi',
    'Its DOI (such as 10.1000/182; an empty line if there is none):',
    (answer) => {
      const found = answer.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/iu, '');
      if (!isDoi(found)) throw new Refusal(`"${answer}"; expected ${doiExpected(answer)}`);
      return found;
    },
  );
  return doi === null ? paper : { ...paper, DOI: doi };
}

function count(answer: string): number {
  if (!/^\d+$/u.test(answer)) throw new Refusal(`"${answer}"; expected a whole number`);
  return Number(answer);
}

function year(answer: string): number {
  if (!/^\d{4}$/u.test(answer)) throw new Refusal(`"${answer}"; expected a year of four digits`);
  const fault = datePartsFault([Number(answer)]);
  if (fault !== null) throw new Refusal(`"${answer}"; expected ${fault}`);
  return Number(answer);
}
