/** How long all exercises take together: "The exercises take about 2 hours together, and each stands alone.", below that in minutes. Nothing of one alone. */
export function allTake(seconds: readonly number[]): string {
  if (seconds.length < 2) return '';
  const sum = seconds.reduce((total, each) => total + each, 0);
  const minutes = Math.ceil(sum / 60);
  const long = minutes < 75 ? `${minutes} minutes` : `${Math.round(minutes / 30) / 2} hours`;
  return `The exercises take about ${long} together, and each stands alone.`;
}
