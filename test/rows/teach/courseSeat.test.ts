import { describe, expect, it } from 'vitest';
import { courseSeat } from '../../../src/rows/teach/courseSeat.ts';
import { keptText } from '../../../src/rows/teach/keptText.ts';
import { MOST_SEATS } from '../../../src/rows/teach/seatOf.ts';

const fresh = { kept: '', launched: '', learner: 'ana' };

describe('courseSeat', () => {
  it('gives a learner one seat of the class of courses, by the id that the system has', () => {
    const seat = courseSeat(fresh)!;
    expect(seat).toEqual(courseSeat(fresh));
    expect(seat.group).toBe('COURSE');
    expect(Number.isInteger(seat.seat)).toBe(true);
    const seats = Array.from({ length: 500 }, (_, n) => courseSeat({ ...fresh, learner: `${n}` })!.seat);
    expect(Math.min(...seats)).toBe(1);
    expect(Math.max(...seats)).toBe(MOST_SEATS);
    expect(new Set(seats).size).toBe(MOST_SEATS);
  });
  it('takes the class that the launch names, and the seat where it names one', () => {
    const { seat } = courseSeat(fresh)!;
    for (const launched of ['class=k7q', '#class=K7Q', ' class=K7Q\n', 'mode=x&class=K7Q'])
      expect(courseSeat({ ...fresh, launched })).toEqual({ group: 'K7Q', seat });
    expect(courseSeat({ ...fresh, launched: 'class=K7Q&seat=12' })).toEqual({ group: 'K7Q', seat: 12 });
  });
  it('goes by the class of courses where the launch names none that can be', () => {
    for (const launched of ['', 'K7Q', 'class=', 'class=a%20b', 'class=123456789'])
      expect(courseSeat({ ...fresh, launched })).toEqual(courseSeat(fresh));
  });
  it('knows no seat of a learner without an id, but one that the launch names', () => {
    expect(courseSeat({ ...fresh, learner: '' })).toBeNull();
    expect(courseSeat({ ...fresh, learner: '', launched: 'class=K7Q' })).toBeNull();
    expect(courseSeat({ ...fresh, learner: '', launched: 'class=K7Q&seat=3' })).toEqual({
      group: 'K7Q',
      seat: 3,
    });
  });
  it('stays with the seat that was kept, and with the numbers of everyone where the course began with them', () => {
    const begun = { group: 'B2', seat: 5 };
    expect(courseSeat({ ...fresh, kept: keptText({}, begun), launched: 'class=K7Q' })).toEqual(begun);
    expect(courseSeat({ ...fresh, kept: keptText({}) })).toBeNull();
  });
});
