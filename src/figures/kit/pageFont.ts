/**
 * A font that the page is set in, upright, as an address that holds all of it (data:), for files that leave the page. Null where it
 * can't be had: the file is then set in what its reader has.
 */
export async function pageFont(family: string): Promise<string | null> {
  const address = [...document.styleSheets].flatMap((sheet) => sourcesOf(sheet.cssRules, family))[0];
  if (address === undefined || address.startsWith('data:')) return address ?? null;
  try {
    const answer = await fetch(new URL(address, document.baseURI));
    return answer.ok ? await dataAddress(await answer.blob()) : null;
  } catch {
    return null;
  }
}

/** The addresses in the rules for a family, upright; in a file that stands alone they hold the font itself. */
function sourcesOf(rules: CSSRuleList, family: string): string[] {
  return [...rules].flatMap((rule) => {
    if (rule instanceof CSSGroupingRule) return sourcesOf(rule.cssRules, family);
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const value = (name: string) => rule.style.getPropertyValue(name).replaceAll(/["']/gu, '');
    if (value('font-family') !== family || value('font-style') === 'italic') return [];
    const address = /url\(([^)]+)\)/u.exec(value('src'))?.[1];
    return address === undefined ? [] : [address];
  });
}

function dataAddress(font: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      // Whatever the server called it.
      resolve((reader.result as string).replace(/^[^,]*/u, 'data:font/woff2;base64'));
    };
    reader.onerror = () => {
      reject(reader.error ?? new Error('the font could not be read'));
    };
    reader.readAsDataURL(font);
  });
}
