/**
 * Whether a text is an ORCID: sixteen digits in groups of four, the last of them the check digit of the other fifteen
 * (ISO 7064, MOD 11-2; X stands for 10).
 */
export function isOrcid(text: string): boolean {
  if (!/^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/u.test(text)) return false;
  const digits = [...text.replaceAll('-', '')];
  const sum = digits.slice(0, -1).reduce((total, digit) => (total + Number(digit)) * 2, 0);
  const check = (12 - (sum % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
