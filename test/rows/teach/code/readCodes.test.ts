import { describe, expect, it } from 'vitest';
import type { CodeList, DrawingList, ResultList } from '../../../../src/rows/teach/code/CodeList.ts';
import { drawingCode } from '../../../../src/rows/teach/code/drawingCode.ts';
import { readCodes } from '../../../../src/rows/teach/code/readCodes.ts';
import { resultCode } from '../../../../src/rows/teach/code/resultCode.ts';

const results = (id: string, head: string, outcomes: readonly number[]): ResultList => ({
  kind: 'results',
  id,
  title: `the session ${id}`,
  head,
  questions: outcomes.map((each, place) => ({ id: `q${place}`, outcomes: each })),
});
const ten = results('ten', '7Q0K', [5, 5, 5, 5, 5, 5, 5, 5, 5, 5]);
const one = results('one', 'ZB3M', [4]);
const drawn: DrawingList = {
  kind: 'drawing',
  id: 'd',
  title: 'the drawing',
  head: 'C4TS',
  question: 'q',
  until: 30,
};
const lists: CodeList[] = [ten, one, drawn];
const answers = ten.questions.map((_, place) =>
  place === 3 ? null : { outcome: place % 5, sure: 'sure' as const },
);
const code = resultCode(ten, answers);
const short = resultCode(one, [{ outcome: 2, sure: 'guess' }]);
const curve = {
  steps: [
    { time: 0, survival: 1 },
    { time: 4, survival: 0.8 },
  ],
  sure: 'fair' as const,
};
const long = drawingCode(drawn, curve);

describe('codes pasted from a chat', () => {
  it('are found between names, times and other text, however they are written', () => {
    for (const line of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ''),
      code.replaceAll('-', ' '),
      code.replaceAll('-', '–').replaceAll('0', 'o'),
      `[10:32] First Author: ${code}!`,
      `From First Author to Everyone 10 32 ${code} thanks`,
      `my code is ${code.replaceAll('-', '').toLowerCase()} :)`,
      `> “${code}”`,
      `${code.slice(0, 9)} - ${code.slice(10)}`,
    ])
      expect(readCodes(line, lists), line).toMatchObject({
        codes: [{ line: 1, code, results: answers }],
        unread: [],
      });
  });
  it('of several lists stand in one text, also in one line', () => {
    const { codes, unread } = readCodes(`a ${code}, ${short}\n\nb ${long}\r\nsee you`, lists);
    expect(codes.map(({ list, line }) => [list.id, line])).toEqual([
      ['ten', 1],
      ['one', 1],
      ['d', 3],
    ]);
    expect(codes[2]).toMatchObject({ drawing: curve });
    expect(unread).toEqual([{ line: 4, text: 'see you', says: null }]);
  });
  it('are refused, with what is wrong, when a character is wrong or two are swapped', () => {
    const signs = code.replaceAll('-', '');
    for (let place = 4; place < signs.length; place++) {
      const wrong = signs.slice(0, place) + (signs[place] === 'X' ? 'Y' : 'X') + signs.slice(place + 1);
      const { codes, unread } = readCodes(`Anna: ${wrong}`, lists);
      expect(codes).toEqual([]);
      expect(unread[0]?.says).toContain('begins as a code of the session ten, and its check doesn’t fit');
      expect(unread[0]?.text).toBe(`Anna: ${wrong}`);
    }
  });
  it('are refused beside good ones too: each line is looked through', () => {
    const wrong = code.slice(0, -1) + (code.endsWith('X') ? 'Y' : 'X');
    for (const line of [`${short}, ${wrong}`, `${wrong}, ${short}`, `a ${short} b ${wrong} c`]) {
      const { codes, unread } = readCodes(line, lists);
      expect(codes.map(({ list }) => list.id)).toEqual(['one']);
      expect(unread).toEqual([
        { line: 1, text: line, says: expect.stringContaining('its check doesn’t fit') as string },
      ]);
    }
  });
  it('are never another list’s, whichever character of the head is wrong', () => {
    const signs = code.replaceAll('-', '');
    for (let place = 0; place < 4; place++)
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (sign === signs[place]) continue;
        const { codes, unread } = readCodes(signs.slice(0, place) + sign + signs.slice(place + 1), lists);
        expect(codes).toEqual([]);
        expect(unread[0]?.says).toMatch(/looks like a code/u);
      }
  });
  it('of another edition and of another publication are named as such', () => {
    const edition = resultCode({ ...ten, head: '7Q11' }, answers);
    expect(readCodes(edition, lists).unread[0]?.says).toContain('another edition of the session ten');
    const elsewhere = resultCode({ ...ten, head: 'PPPP' }, answers);
    expect(readCodes(elsewhere, lists).unread[0]?.says).toContain('of another publication');
  });
  it('that are cut off are told by their length', () => {
    expect(readCodes(`B ${code.slice(0, -1)}`, lists).unread[0]?.says).toContain(
      'has 13 characters where that has 14',
    );
  });
  it('are not seen in words, dates and addresses', () => {
    for (const line of [
      'Thank you all for coming to the meeting on immortal time',
      '2026-11-29 10:32:05',
      'https://example.org/teach/room/#room=K7Q',
      'ISBN 978-3-16-148410-0',
    ])
      expect(readCodes(line, lists).codes, line).toEqual([]);
  });
});
