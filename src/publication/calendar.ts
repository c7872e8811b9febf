/** Whether a date, as year-month-day, lies no further ahead than tomorrow: in one half of the world it is that already. */
export function isNoLaterThanTomorrow(date: string, now = new Date()): boolean {
  return Date.parse(date) <= now.getTime() + 24 * 60 * 60 * 1000;
}

/** What is wrong with the year, month and day of a work; null where they can be. A work may be dated ahead by a year. */
export function datePartsFault(parts: readonly number[], now = new Date()): string | null {
  const [year = 0, month, day] = parts;
  const latest = now.getUTCFullYear() + 1;
  if (year < 1000 || year > latest) return `a year from 1000 to ${latest}`;
  if (month !== undefined && (month < 1 || month > 12)) return 'a month from 1 to 12';
  if (month === undefined || day === undefined) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day < 1 || day > last ? `a day from 1 to ${last}` : null;
}
