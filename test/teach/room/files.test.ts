import { describe, expect, it } from 'vitest';
import { answerFile } from '../../../src/rows/teach/answerFile.ts';
import { learnerCodes } from '../../../src/rows/teach/code/learnerCodes.ts';
import { readCodes } from '../../../src/rows/teach/code/readCodes.ts';
import { openTeaching } from '../../../src/layouts/openTeaching.ts';
import { codesFile, readCodesFile } from '../../../src/teach/room/codesFile.ts';
import { codeLists } from '../../../src/teach/room/codeLists.ts';
import { roomCsv } from '../../../src/teach/room/roomCsv.ts';
import { roomName } from '../../../src/teach/room/roomName.ts';
import { testRoot } from '../../publicationForTests.ts';

const { lists, questions } = codeLists(openTeaching('abstract', testRoot));
const answers = {
  'first-step-ask': [{ response: '17', right: false, at: 1, sure: 'sure' as const, outcome: 1 }],
  'draw-it-ask': [{ response: '0:100 10:83', right: false, at: 2, outcome: 7 }],
};
const codes = learnerCodes(lists, answers);

describe('the file of a learner', () => {
  it('holds all answers, and each code once for what it is about', () => {
    const text = codesFile('abstract', answers, codes);
    expect((JSON.parse(text) as { answers: unknown }).answers).toEqual(answers);
    const taken = readCodesFile(text, 'a.json');
    if ('says' in taken) throw new Error(taken.says);
    const read = readCodes(taken.codes.join('\n'), lists).codes;
    expect(read.map(({ list }) => list.id)).toEqual(['first-step', 'draw-it', 'drawing-draw-it-ask']);
  });
  it.each([
    ['', 'is none of the files codes-….json'],
    ['[]', 'is none of the files codes-….json'],
    ['null', 'is none of the files codes-….json'],
    ['{"kind":"answers to exercises"}', 'is none of the files codes-….json'],
    ['{"kind":"x","codes":[]}', 'is none of the files codes-….json'],
    [codesFile('abstract', {}, []), 'holds no code: nothing was answered in it.'],
    [answerFile(answers, 'abstract', () => ''), 'was saved on the page “Your record”, and holds no codes.'],
  ])('is told from any other, in one sentence: %.40s', (text, why) => {
    expect(readCodesFile(text, 'a.json')).toEqual({
      says: expect.stringContaining(`“a.json” ${why}`) as string,
    });
  });
});

describe('the CSV of a room', () => {
  it('has a row for each answer, and no name', () => {
    const session = codes.find(({ list }) => list.id === 'first-step')!.code;
    const drawn = codes.find(({ list }) => list.kind === 'drawing')!.code;
    const read = readCodes(`First Author: ${session}\nSecond Author ${drawn}`, lists).codes;
    const csv = roomCsv(read, new Map(questions.map((question) => [question.id, question])));
    const rows = csv.trim().split('\r\n');
    expect(rows[0]).toBe('line,code,list,question,title,answer,right,sure');
    expect(rows).toHaveLength(4);
    expect(rows[1]).toContain('first-step-ask,The first step of the curve,17\u202f%,false,very sure');
    expect(rows[2]).toMatch(/first-step-transfer,.*,,,$/u);
    expect(rows[3]).toMatch(/,0:100 10:83,,not sure or not said$/u);
    expect(csv).not.toContain('Author');
  });
});

describe('the name of a room', () => {
  it('stands in the fragment, in letters and digits', () => {
    expect(roomName('#room=k7q')).toBe('K7Q');
    expect(roomName('#seat=3&room=30')).toBe('30');
    for (const hash of ['', '#', '#room=', '#room=a<b', '#room=toolongname', '#first-step'])
      expect(roomName(hash)).toBeNull();
  });
});
