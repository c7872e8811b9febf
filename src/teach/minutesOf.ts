/** How long an exercise takes, to the half minute: "about 2½ min". */
export function minutesOf(seconds: number): string {
  const halves = Math.max(1, Math.round(seconds / 30));
  const whole = Math.floor(halves / 2);
  return `about ${whole === 0 ? '' : whole}${halves % 2 === 1 ? '½' : ''}\u00a0min`;
}
