import { describe, expect, it } from 'vitest';
import { openTeaching } from '../../src/layouts/openTeaching.ts';
import { exerciseVariant } from '../../src/quantities/exerciseVariant.ts';
import { variantSource } from '../../src/quantities/variantSource.ts';
import { COURSE_CLASS, seatSeed } from '../../src/rows/teach/seatOf.ts';
import { giftText } from '../../src/teach/packages/giftText.ts';
import { moodleXml } from '../../src/teach/packages/moodleXml.ts';
import { quizItems } from '../../src/teach/packages/quizItems.ts';
import { seatItems } from '../../src/teach/packages/seatItems.ts';
import { versionsOf } from '../../src/teach/packages/versionsOf.ts';
import { testRoot } from '../publicationForTests.ts';
import { seededRoot } from './seededRoot.ts';

const part = () => 'The curve';
const open = openTeaching('abstract', seededRoot());
const items = seatItems(open, part);
const several = versionsOf(items).filter(({ versions }) => versions.length > 1);

describe('seatItems', () => {
  it('has each question once, and ten versions of each that varies', () => {
    expect(versionsOf(items).map(({ id }) => id)).toEqual(quizItems(open, part).map(({ id }) => id));
    expect(several.map(({ id, versions }) => [id, versions.length])).toEqual([['first-step-transfer', 10]]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
  it('names each version by its seat, and gives it the key that the engine has for it there', () => {
    const exercise = open.publication.exercises.find(({ id }) => id === 'first-step')!;
    const source = variantSource(exercise, open.quantities)!;
    const { versions } = several[0]!;
    for (const [index, { id, question }] of versions.entries()) {
      const seat = index + 1;
      expect(id).toBe(`first-step-transfer-seat-${seat}`);
      const own = exerciseVariant(source, seatSeed({ group: COURSE_CLASS, seat }, 'first-step'));
      expect(question.kind === 'number' && question.answer).toBeCloseTo(
        100 * own.quantities.get('after-leaving')!.value!,
        9,
      );
    }
    expect(new Set(versions.map(({ question }) => JSON.stringify(question))).size).toBeGreaterThan(3);
  });
  it('lists the patients of the seat under a figure', () => {
    const texts = several[0]!.versions.map(({ text }) => text);
    expect(new Set(texts).size).toBeGreaterThan(3);
    for (const text of texts) expect(text).toMatch(/(\d+ (died|alive), ){5}\d+ (died|alive) \(months\)\.\n/u);
  });
  it('is the list of everyone where nothing varies', () => {
    const plain = openTeaching('abstract', testRoot);
    expect(seatItems(plain, part)).toEqual(quizItems(plain, part));
  });
});

describe('a question bank of Moodle', () => {
  const paths = [
    '$course$/A//B/The curve',
    ...several.map(({ id, title }) => `$course$/A//B/The curve/${title} (${id})`),
  ];
  it('has the versions of a question in a category of their own, in XML', () => {
    const blocks = moodleXml(items, 'A/B').split('<question type="category">').slice(1);
    expect(blocks.map((block) => block.match(/<text>(.*?)<\/text>/u)![1])).toEqual(paths);
    const counts = blocks.map((block) => block.split('<question type=').length - 1);
    expect(counts).toEqual([items.length - 10, 10]);
    expect(new Set(blocks.join('').match(/<idnumber>.*?</gu)).size).toBe(items.length);
  });
  it('has them so in GIFT', () => {
    const blocks = giftText(items, 'A/B').split('$CATEGORY: ').slice(1);
    expect(blocks.map((block) => block.split('\n')[0])).toEqual(paths);
    expect(blocks.map((block) => block.split('\n::').length - 1)).toEqual([items.length - 10, 10]);
  });
});
