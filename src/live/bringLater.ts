/**
 * Brings the parts of the page that it left out as it was first loaded. Rejects where they can't be had: the figures then stay as
 * they were built.
 */
export async function bringLater(page: Document): Promise<void> {
  const places = [...page.querySelectorAll<HTMLElement>('[data-held]')];
  const from = page.getElementById('publication')?.dataset['later'];
  if (places.length === 0 || from === undefined) return;
  const answer = await fetch(from);
  if (!answer.ok) throw new Error(`${from} answered ${answer.status}`);
  const later = (await answer.json()) as Readonly<Record<string, string>>;
  for (const place of places) {
    const name = place.dataset['later'] ?? '';
    const html = later[name];
    if (html === undefined) throw new Error(`${from} has no part "${name}"`);
    place.innerHTML = html;
    place.removeAttribute('data-held');
  }
}
