import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../src/publication/checkArticle.ts';
import { loadPublication } from '../../src/publication/loadPublication.ts';
import { quantities } from '../../src/quantities/quantities.ts';
import { quantity } from '../../src/quantities/Quantity.ts';
import { quantityText } from '../../src/quantities/quantityText.ts';
import { altered, messageOf } from '../publication/altered.ts';

const publication = loadPublication('gist-hepatectomy');
const registry = quantities(publication);
const P = '\u202f%';

describe('the quantities of the first publication', () => {
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
    ['course-recurrence-deaths', 2, '2', 'derived'],
    ['total-follow-up', 681, '681', 'inferred'],
    ['remaining-follow-up', 671, '671', 'inferred'],
    ['remaining-patients', 5, '5', 'derived'],
    ['mean-of-others', 134.2, '134.2', 'inferred'],
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
    ['genotype-patients', 428, '428', 'cited'],
  ])('%s is %s, printed %s, %s', (id, value, text, status) => {
    const found = quantity(registry, id);
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value, 12);
    expect(found.text).toBe(text);
    expect(found.status).toBe(status);
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
    loadPublication('gist-hepatectomy', altered(file, passage, replacement));

  it('change with a fact', () => {
    const other = quantities(read('record.yaml', "printed: '113.5'", "printed: '100.0'"));
    expect(quantity(other, 'total-follow-up').value).toBe(600);
    expect(quantity(other, 'remaining-follow-up').value).toBe(590);
    expect(quantity(other, 'third-death-latest').value).toBeLessThan(165);
  });

  it('stop the build where no table agrees, and say so', () => {
    const impossible = read('record.yaml', "printed: '113.5'", "printed: '3.0'");
    expect(messageOf(() => quantities(impossible))).toMatch(
      /^content\/gist-hepatectomy\/record\.yaml:1:1: contradiction: /u,
    );
  });

  it('stop the build where a cited number takes the id of another', () => {
    const twice = read('cited.yaml', '- id: paper-year', '- id: deaths');
    expect(messageOf(() => quantities(twice))).toBe(
      'content/gist-hepatectomy makes two quantities with the id "deaths": 3 (stated) and 2017 (cited); ' +
        'expected another id in cited.yaml or record.yaml',
    );
  });
});
