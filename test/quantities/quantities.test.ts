import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/publication/checkArticle.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { figureOfNumber } from '../../src/quantities/figureOfNumber.ts';
import { reconstruct } from '../../src/reconstruction/reconstruct.ts';
import { familyQuantities } from '../../src/quantities/familyQuantities.ts';
import { familyWiseOfPatterns } from '../../src/quantities/familyWiseOfPatterns.ts';
import { jointPatterns } from '../../src/quantities/jointPatterns.ts';
import { missingItems } from '../../src/quantities/missingItems.ts';
import { onlyCohorts } from '../../src/quantities/onlyCohorts.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { quantity } from '../../src/quantities/Quantity.ts';
import { readingQuantities } from '../../src/quantities/readingQuantities.ts';
import { quantityText } from '../../src/quantities/quantityText.ts';
import { familyWiseTest } from '../../src/survival/index.ts';
import medianFile from '../reference/median.json' with { type: 'json' };
import { altered, messageOf } from '../publication/altered.ts';
import { publication } from '../publicationForTests.ts';

const registry = quantities(publication);
const P = '\u202f%';
const publicationTimes = onlyCohorts(publication).central.patients.map(({ time }) => time);

describe('the quantities of a record', () => {
  it.each([
    // What the record states.
    ['n', 6, '6', 'stated'],
    ['deaths', 3, '3', 'stated'],
    ['deaths-site', 3, '3', 'stated'],
    ['imatinib-after', 6, '6', 'stated'],
    ['resection-complete', 4, '4', 'stated'],
    ['resection-incomplete', 2, '2', 'stated'],
    ['early-death', 10, '10', 'stated'],
    ['recurrence', 4, '4', 'stated'],
    ['mean-follow-up', 113.5, '113.5', 'stated'],
    ['site-p', 0.02, '0.02', 'stated'],
    // What follows from it.
    ['survivors', 3, '3', 'derived'],
    ['landmark-60-years', 5, '5', 'computed'],
    ['course-recurrence-deaths', 2, '2', 'derived'],
    ['total-follow-up', 681, '681', 'inferred'],
    ['remaining-follow-up', 671, '671', 'inferred'],
    ['remaining-patients', 5, '5', 'derived'],
    ['mean-of-others', 134.2, '134.2', 'inferred'],
    // Sixths end in .0, .2, .3, .5, .7 or .8.
    ['mean-decimals', 10, '10', 'derived'],
    ['mean-decimals-possible', 6, '6', 'inferred'],
    ['person-years', 56.75, '57', 'inferred'],
    ['time-vectors', 3_641_816, '3,641,816', 'inferred'],
    ['tables', 70_857_712_128, '70,857,712,128', 'inferred'],
    ['second-death-earliest', 11, '11', 'inferred'],
    ['second-death-latest', 133, '133', 'inferred'],
    ['third-death-earliest', 36, '36', 'inferred'],
    ['third-death-latest', 165, '165', 'inferred'],
    ['longest-follow-up', 200, '200', 'inferred'],
    ['alive-60-fewest', 3, '3', 'inferred'],
    ['alive-60-most', 5, '5', 'inferred'],
    ['survival-60-lowest', 1 / 2, `50${P}`, 'inferred'],
    ['survival-60-highest', 5 / 6, `83${P}`, 'inferred'],
    ['follow-up-needed-60', 184, '184', 'inferred'],
    ['follow-up-needed-120', 144, '144', 'inferred'],
    ['site-small-intestine-patients', 3, '3', 'inferred'],
    ['site-arrangements', 1, '1', 'inferred'],
    ['site-exact-p', 0.1, '0.10', 'inferred'],
    ['site-floor', 0.1, '0.10', 'inferred'],
    ['site-deals', 20, '20', 'inferred'],
    ['site-deals-as-extreme', 2, '2', 'inferred'],
    ['site-size', 0.1, `10${P}`, 'inferred'],
    ['resection-arrangements', 3, '3', 'inferred'],
    ['imatinib-before-arrangements', 7, '7', 'inferred'],
    ['exon-11-arrangements', 12, '12', 'inferred'],
    ['second-hepatectomy-arrangements', 3, '3', 'inferred'],
    ['floor-3v3', 0.1, '0.10', 'derived'],
    ['floor-2v4', 1 / 15, '0.067', 'derived'],
    ['floor-1v5', 1 / 6, '0.17', 'derived'],
    ['floor-4v4', 2 / 70, '0.029', 'derived'],
    ['smallest-equal-groups', 4, '4', 'derived'],
    // What holds in the table shown first: 10, 62, 110, 145+, 168+, 186+.
    ['shown-second-death', 62, '62', 'illustrative'],
    ['shown-median', 110, '110', 'illustrative'],
    ['shown-median-midpoint', 148, '148', 'illustrative'],
    ['shown-median-strict', null, 'not reached', 'illustrative'],
    // What others have published.
    ['residents', 277, '277', 'cited'],
  ])('%s is %s, printed %s, %s', (id, value, text, status) => {
    const found = quantity(registry, id);
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value, 12);
    expect(found.text).toBe(text);
    expect(found.status).toBe(status);
  });

  it.each([
    // How large an effect, and how much rests on one patient: coxphf and survdiff in R.
    ['site-firth-ratio', 13.0038, '13', 'inferred'],
    ['site-firth-lower', 1.1697, '1.2', 'inferred'],
    ['site-firth-upper', 1783.0149, '1,783', 'inferred'],
    ['site-firth-p', 0.035265, '0.035', 'inferred'],
    ['site-hazard-ratio', null, 'infinite', 'inferred'],
    ['site-p-without-one-lowest', 0.038947, '0.039', 'inferred'],
    ['site-p-without-one-highest', 0.063398, '0.063', 'inferred'],
    ['site-p-with-one-moved-lowest', 0.017677, '0.018', 'inferred'],
    ['site-p-with-one-moved-highest', 0.207205, '0.21', 'inferred'],
    ['first-alone-log-rank-p', 0.025347, '0.025', 'computed'],
    ['size-1v5', 1 / 6, `17${P}`, 'inferred'],
    ['size-2v4', 1 / 15, `7${P}`, 'inferred'],
    ['size-3v3', 1 / 10, `10${P}`, 'inferred'],
    ['family-size', 4, '4', 'computed'],
    // What six patients can say at best: binom.test(3, 6), poisson.test(3, 681).
    ['survivors-share', 1 / 2, `50${P}`, 'derived'],
    ['survivors-share-lower', 0.118117, `12${P}`, 'computed'],
    ['survivors-share-upper', 0.881883, `88${P}`, 'computed'],
    ['event-rate', 3 / 0.5675, '5.3', 'inferred'],
    ['event-rate-lower', 1.090171, '1.1', 'inferred'],
    ['event-rate-upper', 15.448939, '15', 'inferred'],
    ['open-60', 1 / 3, '33', 'inferred'],
    ['limits-60-narrowest', 0.637023, '64', 'inferred'],
    ['coverage-beta-product-lowest', 0.965731, `97${P}`, 'computed'],
    ['coverage-log-log-lowest', 0.232134, `23${P}`, 'computed'],
    // What one more item would have settled.
    ['missing-second-death-values', 123, '123', 'inferred'],
    ['missing-third-departure-values', 66, '66', 'inferred'],
    ['missing-imatinib-before-values', 7, '7', 'inferred'],
    // How the record's statements stand to what can be computed.
    ['recomputed-statements', 13, '13', 'computed'],
    ['recomputed-agree', 2, '2', 'inferred'],
    ['recomputed-given', 11, '11', 'inferred'],
    ['shown-site-restricted-mean-until', 145, '145', 'illustrative'],
    ['shown-site-restricted-mean-difference', 145 - 182 / 3, '84', 'illustrative'],
    ['shown-site-restricted-mean-p', 0.1, '0.10', 'illustrative'],
    // What others have published.
    ['context-series', 7, '7', 'cited'],
    ['context-survival5-count', 5, '5', 'cited'],
    // Over every table that agrees, 12 to >99 %; in the table shown, 36 to >99 %.
    ['context-survival5-inside', 5, '5', 'inferred'],
    ['context-survival5-inside-shown', 4, '4', 'illustrative'],
    ['context-xue2022-survival5', 0.915, `92${P}`, 'cited'],
    ['context-casali2017-survival10', 0.194, `19.4${P}`, 'cited'],
    // 1 - pbinom(2, 6, 0.194), 1 - pbinom(4, 6, 0.194): three or five of six are alive after ten years.
    ['context-casali2017-chance10-highest', 0.091646, '0.092', 'inferred'],
    ['context-casali2017-chance10-lowest', 0.00138223, '0.0014', 'inferred'],
  ])('%s is %s to five digits, printed %s, %s', (id, value, text, status) => {
    const found = quantity(registry, id);
    if (value === null) expect(found.value).toBeNull();
    else expect(Math.abs((found.value ?? NaN) / value - 1)).toBeLessThan(5e-5);
    expect(found.text).toBe(text);
    expect(found.status).toBe(status);
  });

  it('has no statement that the others force: what the rest have is told, though its coding forces it', () => {
    expect(quantity(registry, 'recomputed-follow').value).toBe(0);
    expect(quantity(registry, 'course-recurrence-deaths').facts).toContain('recurrence');
  });

  it('says of the median in R what R says', () => {
    const [table] = medianFile.medians;
    expect(table?.time).toEqual(publicationTimes);
    expect(quantity(registry, 'shown-median').value).toBe(table?.table);
    expect(quantity(registry, 'shown-median-midpoint').value).toBe(table?.quantile);
  });

  it('compares with a benchmark by every number that may be alive then', () => {
    expect(quantity(registry, 'alive10-list').text).toBe('three, four or five');
    expect(quantity(registry, 'context-casali2017-chance10-list').text).toBe('0.092, 0.015 or 0.0014');
  });

  it('has the family-wise P of the site over every way in which the groupings lie together', () => {
    const values = (id: string) =>
      ['lowest', 'median', 'highest'].map((end) => quantity(registry, `site-family-${id}-${end}`).text);
    expect(values('p')).toEqual(['0.10', '0.10', '0.20']);
    expect(values('standardised-p')).toEqual(['0.15', '0.27', '0.33']);
    expect(quantity(registry, 'site-family-standardised-p-median').value).toBeCloseTo(4 / 15, 12);
    expect(registry.has('resection-family-p-lowest')).toBe(false);
    expect(registry.has('second-hepatectomy-family-p-lowest')).toBe(false);
  });

  it('says what the printed P would mean as that of a likelihood-ratio test of exponential survival', () => {
    const text = (id: string) => quantity(registry, `site-months-${id}`).text;
    expect([text('lowest'), text('highest')]).toEqual(['255', '294']);
    expect([text('largest-group'), text('largest-others')]).toEqual(['4', '2']);
    expect([text('largest-group-lowest'), text('largest-group-highest')]).toEqual(['281', '294']);
  });

  it('says which P values a trend could have', () => {
    const text = (id: string) => quantity(registry, `exon-11-trend-${id}`).text;
    expect(text('p-below')).toBe('0.018, 0.025 and 0.025');
    expect(quantity(registry, 'exon-11-trend-p-next').value).toBeCloseTo(0.107, 3);
    expect([text('arrangements'), text('exact-arrangements'), text('exact-p')]).toEqual(['0', '1', '0.067']);
    // By hand: with one genotype unknown, one survivor's, P is 0.063; with two of them 0.083 or 0.090.
    expect([text('one-missing-arrangements'), text('more-missing-arrangements')]).toEqual(['1', '11']);
  });

  it('says what tests of counts alone would print for each size of the group that has all deaths', () => {
    const text = (id: string) => quantity(registry, `site-counts-${id}`).text;
    expect(text('fisher-p-list')).toBe('0.10, 0.40 and 1.00');
    expect(text('chi-square-p-list')).toBe('0.014, 0.083 and 0.27');
    expect(text('yates-p-list')).toBe('0.10, 0.39 and 1.00');
    expect(text('fisher-p-lowest')).toBe('0.10');
    expect(quantity(registry, 'site-counts-chi-square-p-list').status).toBe('computed');
  });

  it('reads two assumptions together', () => {
    const prefix = 'with-whole-months-0.5-and-mean-over-survivors-';
    const read = readingQuantities(publication.record, publication.series, [`${prefix}time-vectors`]);
    const text = (id: string) => read.find((each) => each.id === `${prefix}${id}`)?.text;
    expect([text('time-vectors'), text('third-death-earliest'), text('third-death-latest')]).toEqual([
      '97,473,500',
      '11',
      '113.5',
    ]);
    expect([text('survival-120-lowest'), text('survival-120-highest')]).toEqual([`50${P}`, `50${P}`]);
  });

  it('has the exact P by both statistics', () => {
    expect(quantity(registry, 'resection-exact-p-list').text).toBe('0.067, 0.33 and 0.80');
    expect(quantity(registry, 'resection-exact-standardised-p-list').text).toBe('0.067, 0.13 and 0.60');
    expect(quantity(registry, 'site-exact-standardised-p').text).toBe('0.10');
  });

  it('tests a family of hundreds of patterns as the survival library tests one', () => {
    const family = publication.series.groupings.filter(({ knownAtTimeZero }) => knownAtTimeZero);
    const patterns = jointPatterns(
      publication.record,
      family.map(({ id }) => id),
    );
    // 1 (site) by 3 by 7 by 12, with each way in which the survivors' levels can meet: ties among survivors tell a rank test nothing.
    expect(patterns).toHaveLength(484);
    const some = (patterns ?? []).filter((_, index) => index % 40 === 0);
    expect(some.length).toBeGreaterThan(8);
    const isFirst = (level: string | null, grouping: number) => level === family[grouping]?.levels[0]?.id;
    for (const [target, statistic] of [
      [0, 'permutation'],
      [1, 'log-rank'],
      [3, 'permutation'],
    ] as const) {
      expect(familyWiseOfPatterns(some, isFirst, target, statistic)).toEqual(
        some.map(
          ({ exits, levels }) =>
            familyWiseTest(
              exits,
              levels.map((each, grouping) => each.map((level) => isFirst(level, grouping))),
              { statistic },
            ).singleStepP[target],
        ),
      );
    }
  });

  it('agrees with an independent enumeration of five groupings', () => {
    const five = {
      ...publication.series,
      groupings: publication.series.groupings.map((each) => ({ ...each, knownAtTimeZero: true })),
    };
    const family = familyQuantities(publication.record, five, onlyCohorts(publication));
    const standardised = family.filter(({ id }) => !id.startsWith('site-family-p-'));
    expect(standardised.map(({ id, text }) => `${id} ${text}`)).toEqual([
      'family-size 5',
      'site-family-standardised-p-lowest 0.23',
      'site-family-standardised-p-highest 0.43',
      'site-family-standardised-p-median 0.35',
    ]);
  });

  it('says at most how many tables one more item leaves', () => {
    const { tables } = onlyCohorts(publication);
    const items = missingItems(publication.record, publication.series);
    expect(items.map(({ id }) => id)).toEqual([
      'second-death',
      'third-death',
      'first-departure',
      'second-departure',
      'third-departure',
      'resection',
      'imatinib-before',
      'exon-11',
      'second-hepatectomy',
    ]);
    for (const { id, values, left, tables: all } of items) {
      expect(all, id).toBe(tables);
      // The least telling of v values leaves at least a v-th part.
      expect(left * BigInt(values) >= tables && left < tables, id).toBe(true);
    }
  });

  it('makes another reading of the record where the prose names one of its numbers', () => {
    const wanted = ['with-p-test-cox-likelihood-ratio-time-vectors', 'without-first-death-time-vectors'];
    const found = readingQuantities(publication.record, publication.series, wanted);
    const text = (id: string) => found.find((each) => each.id === id)?.text;
    expect(text('with-p-test-cox-likelihood-ratio-time-vectors')).toBe('3,610,320');
    expect(text('with-p-test-cox-likelihood-ratio-third-death-earliest')).toBe('91');
    expect(text('without-first-death-time-vectors')).toBe('3,809,780');
    expect(found.find(({ id }) => id === 'without-first-death-third-death-latest')?.facts).not.toContain(
      'first-death',
    );
    expect(text('with-longest-follow-up-none-time-vectors')).toBeUndefined();
    expect(readingQuantities(publication.record, publication.series, ['deaths'])).toEqual([]);
  });

  it('has the log-rank P of the site in two precisions', () => {
    expect(quantity(registry, 'site-log-rank-p')).toMatchObject({ text: '0.025' });
    expect(quantity(registry, 'site-log-rank-p').value).toBeCloseTo(0.0246, 4);
    expect(quantity(registry, 'site-log-rank-p-precise').text).toBe('0.0246');
  });

  it('lists the P values of a grouping with several arrangements', () => {
    expect(quantity(registry, 'resection-log-rank-p-list').text).toBe('0.018, 0.11 and 0.77');
    expect(quantity(registry, 'resection-exact-p-list').text).toBe('0.067, 0.33 and 0.80');
    expect(quantity(registry, 'imatinib-before-log-rank-p-lowest').text).toBe('0.018');
    expect(quantity(registry, 'imatinib-before-log-rank-p-highest').text).toBe('0.98');
    expect(quantity(registry, 'exon-11-log-rank-p-lowest').text).toBe('0.11');
    expect(quantity(registry, 'exon-11-floor-highest').text).toBe('0.17');
  });

  it('has the ends of the exact limits over every table', () => {
    expect(quantity(registry, 'limits-60-lowest').value).toBeCloseTo(0.118, 3);
    expect(quantity(registry, 'limits-60-highest').value).toBeCloseTo(0.996, 3);
    expect(quantity(registry, 'limits-60-highest').text).toBe(`>99${P}`);
  });

  it('says of each how it came about, and on what it rests', () => {
    for (const { id, how, text } of registry.values()) {
      expect(how, id).toMatch(/\.$/u);
      expect(text, id).not.toMatch(/NaN|undefined|null/u);
    }
    const known = [...publication.record.facts, ...publication.record.assumptions].map(({ id }) => id);
    for (const { facts } of registry.values()) expect(known).toEqual(expect.arrayContaining([...facts]));
    expect(quantity(registry, 'third-death-latest').facts).toEqual(
      expect.arrayContaining(['mean-follow-up', 'site-p', 'p-test', 'longest-follow-up']),
    );
  });

  it('says what a number rests on from what it was computed from', () => {
    const facts = (id: string) => quantity(registry, id).facts;
    const { record } = publication;
    const on = [...record.facts, ...record.assumptions.filter((each) => each.on)].map(({ id }) => id);
    // That deaths of any cause count claims nothing, and no claim assumes it; a trend without a limit leaves its claim out.
    const bearing = on.filter((id) => id !== 'any-cause' && id !== 'exon-11-trend-limit');
    expect(facts('tables')).toEqual(bearing);
    expect(facts('missing-second-death-ruled-out')).toEqual(bearing);
    expect(facts('missing-imatinib-before-ruled-out')).toEqual(bearing);
    expect(facts('recomputed-agree')).toEqual(bearing);
    expect(facts('site-small-intestine-patients')).toEqual([
      'n',
      'deaths',
      'deaths-site',
      'site-p',
      'p-test',
      'p-printing',
    ]);
    expect(facts('survivors')).toEqual(['n', 'deaths']);
    expect(facts('second-hepatectomy-yes-deaths-most')).not.toContain('exon-11');
    // The sum of months is the mean times the patients; a rate has the deaths over it.
    const total = ['n', 'mean-follow-up', 'whole-months', 'mean-over'];
    expect(facts('total-follow-up')).toEqual(total);
    expect(facts('person-years')).toEqual(total);
    expect(facts('remaining-patients')).toEqual(['n', 'early-death']);
    expect(facts('mean-of-others')).toEqual([
      'n',
      'mean-follow-up',
      'early-death',
      'whole-months',
      'mean-over',
    ]);
    expect(facts('event-rate')).toEqual(['n', 'mean-follow-up', 'deaths', 'whole-months', 'mean-over']);
    expect(facts('event-rate-lower')).toEqual(facts('event-rate'));
    // A test of one against all others, the one first, takes their number; one of dealt labels takes the order of exits and no date.
    expect(facts('first-alone-log-rank-p')).toEqual(['n']);
    const order = ['n', 'deaths', 'deaths-site', 'site-p', 'p-test', 'p-printing', 'no-tied-deaths'];
    expect(facts('size-3v3')).toEqual(order);
    expect(facts('survival-after-third-death')).toEqual(order);
    // The test of months doesn't take P as that of a test of order, and deaths in one month make no difference to it.
    expect(facts('site-months-lowest')).toEqual([
      'n',
      'mean-follow-up',
      'deaths',
      'deaths-site',
      'site-p',
      'whole-months',
      'mean-over',
      'longest-follow-up',
    ]);
    expect(facts('site-counts-fisher-p-list')).toEqual(['n', 'deaths', 'deaths-site']);
  });

  it('names for the tables what changes their number once it is switched off, and nothing that says nothing', () => {
    const { tables } = onlyCohorts(publication);
    const tablesWithout = (id: string): bigint | null => {
      const other = reconstruct(publication.record, { without: [id] });
      return other.kind === 'cohorts' ? other.tables : null;
    };
    // What others say as well: who the four others are, that units are whole, that a P value has two groups.
    const doubled = ['early-death', 'progression-free', 'recurrence', 'whole-months', 'exon-11-both'];
    const { facts } = quantity(registry, 'tables');
    for (const id of facts) if (!doubled.includes(id)) expect(tablesWithout(id), id).not.toBe(tables);
    for (const id of ['any-cause', 'exon-11-trend-limit']) {
      expect(facts).not.toContain(id);
      expect(tablesWithout(id), id).toBe(tables);
    }
  });

  it('reads from the published series only what is counted over them', () => {
    const figure = (id: string) => figureOfNumber(publication, quantity(registry, id));
    expect(figure('alive10-list')).toBeNull();
    expect(figure('context-series')).not.toBeNull();
    expect(figure('context-survival5-inside')).not.toBeNull();
  });

  it('are all that the article names', () => {
    expect(() => {
      checkArticle(publication, registry.keys());
    }).not.toThrow();
  });

  it('can be written in words, where they are whole and small', () => {
    expect(quantityText(registry, 'n', 'words')).toBe('six');
    expect(quantityText(registry, 'deaths', 'Words')).toBe('Three');
    expect(messageOf(() => quantityText(registry, 'total-follow-up', 'words'))).toBe(
      '"total-follow-up" is 681; expected a whole number from 0 to 99, to be written in words',
    );
    expect(messageOf(() => quantityText(registry, 'resection-log-rank-p-list', 'words'))).toContain(
      'expected a whole number',
    );
  });

  it('sends an unknown id to the near ones', () => {
    expect(messageOf(() => quantity(registry, 'third-death-lastest'))).toContain(
      '"third-death-lastest" is not a quantity of this publication. Did you mean "third-death-latest"',
    );
  });
});

describe('the quantities of another record', () => {
  const read = (file: string, passage: string, replacement: string) =>
    loadPublication('abstract', altered(file, passage, replacement));

  it('change with a fact', () => {
    const other = quantities(read('record.yaml', "printed: '113.5'", "printed: '100.0'"));
    expect(quantity(other, 'total-follow-up').value).toBe(600);
    expect(quantity(other, 'remaining-follow-up').value).toBe(590);
    expect(quantity(other, 'third-death-latest').value).toBeLessThan(165);
  });

  it('stop the build where no table agrees, and say so', () => {
    const impossible = read('record.yaml', "printed: '113.5'", "printed: '3.0'");
    expect(messageOf(() => quantities(impossible))).toMatch(
      /^content\/abstract\/record\.yaml:1:1: contradiction: /u,
    );
  });

  it('stop the build where a cited number takes the id of another', () => {
    const twice = read('cited.yaml', '- id: paper-year', '- id: deaths');
    expect(messageOf(() => quantities(twice))).toBe(
      'content/abstract/cited.yaml:11:7: id: "deaths" is the name of two numbers, 3 (stated) and 2017 (cited); expected another id',
    );
  });
});
