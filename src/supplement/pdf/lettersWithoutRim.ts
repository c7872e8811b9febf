/**
 * Takes the rim off the letters of drawings, inside the page that is printed: letters with a line around them, Chromium draws as shapes
 * (Type 3), which printers refuse. On paper their ground is white anyway.
 *
 * It runs in that page, so it uses nothing from outside itself. `within` names the part whose letters are meant.
 */
export function lettersWithoutRim(within: string): void {
  for (const letters of document.querySelectorAll<SVGElement>(`${within} text, ${within} tspan`))
    letters.style.setProperty('stroke', 'none', 'important');
}
