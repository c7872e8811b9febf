/** From so many patients on, a curve has its full width. */
export const FULL_FROM = 8;

/** The width of a curve in px where so many are still followed: it thins visibly as they get few, and is never cut short. */
export function lineWidth(followed: number): number {
  return Math.round((0.45 + Math.sqrt(Math.min(Math.max(followed, 1), FULL_FROM))) * 10) / 10;
}
