/** A number as a text prints it, with its decimals; "1,234" and "1 234" have thousands. */
const NUMBER = /[-−]?\d{1,3}(?:[,  \u2009']\d{3})+(?:\.\d+)?|[-−]?\d+(?:[.,]\d+)?/gu;

/** Whether a text prints a value, rounded to the decimals that stand there; in percent it may be a part of one. A text without a figure says it in words. */
export function printsValue(text: string, value: number): boolean {
  const found = text.match(NUMBER) ?? [];
  if (found.length === 0) return true;
  return found.some((figures) => {
    const plain = figures.replace('−', '-').replace(/[,  \u2009'](?=\d{3}(?:\D|$))/gu, '');
    const readings = [...new Set([plain.replace(',', '.'), figures.replace('−', '-').replace(',', '.')])];
    return readings.some((reading) => {
      const printed = Number(reading);
      const decimals = /\.(\d+)$/u.exec(reading)?.[1]?.length ?? 0;
      // The share of a text that says "20 to 30 %" has its sign elsewhere.
      return [value, value * 100].some(
        (each) => Math.abs(each - printed) <= 0.5 * 10 ** -decimals + 1e-9 * Math.max(1, Math.abs(each)),
      );
    });
  });
}
