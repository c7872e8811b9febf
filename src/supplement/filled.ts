/** A page with what only the build knows in the places that it keeps for it: "<!--files-->…<!--/files-->". */
export function filled(html: string, said: Readonly<Record<string, string>>, page: string): string {
  return Object.entries(said).reduce((text, [name, what]) => {
    const place = new RegExp(`<!--${name}-->[\\s\\S]*?<!--/${name}-->`, 'u');
    if (!place.test(text)) throw new Error(`${page} has no place for ${name}`);
    return text.replace(place, () => what);
  }, html);
}
