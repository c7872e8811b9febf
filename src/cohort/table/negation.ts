/** Words that deny what follows them. */
const NOT = String.raw`(?:not|no|non|never|without|nicht|nie|kein|keine|keinen|keinerlei|ohne|pas|sans|aucun|aucune|jamais|sin|senza|nessun|nessuna|sem|nao|nenhum|nenhuma|ningun|ninguna|niet|geen|zonder|free (?:of|from)|libre de|libera? (?:da|di)|livre de|vrij van)`;

/** Up to three words may stand between: "no evidence of recurrence", "no longer alive", "kein lokales Rezidiv". */
const BEFORE = new RegExp(String.raw`(?:^|[^\p{L}])${NOT}(?:[\s-]+[\p{L}'’]+){0,3}[\s-]+$`, 'u');

/** What ends the words that a negation is about. */
const CLAUSE =
  /[,;:()[\]/|、。・]|\s[-–—]\s|\b(?:and|but|und|aber|et|mais|y|e|ma|en|maar|with|mit|avec|con|com|met|cause|ursache|causa)\b/gu;

/** What is said of a thing: whether it is there, or isn't, and where in the text the first mention of it that counts stands. */
export interface Mention {
  readonly at: number;
  readonly isDenied: boolean;
}

/** Whether and how a text speaks of something; null where it doesn't. One mention that isn't denied is enough. */
export function mentionOf(pattern: RegExp, text: string): Mention | null {
  const all = [...text.matchAll(new RegExp(pattern, 'gu'))].map((match) => ({
    at: match.index,
    isDenied: isDenied(text, match.index, match.index + match[0].length),
  }));
  return all.find((mention) => !mention.isDenied) ?? all[0] ?? null;
}

/** Whether what stands between two places of a text is denied: before it in its own clause, or behind it. */
function isDenied(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from);
  const clause = before.slice(
    [...before.matchAll(CLAUSE)].reduce((_, { index, 0: mark }) => index + mark.length, 0),
  );
  return (
    BEFORE.test(clause) ||
    /(?:^|[^\p{L}])non-$/u.test(clause) ||
    /(?:無|非|未)$/u.test(clause) ||
    /^(?:[- ]?free\b|[\p{L}]*frei(?:e|er|es|en)?\b|(?:は|の|を)?(?:なし|無し|無い?$|せず|していない)|[ -](?:absent|denied|excluded|ruled out)\b)/u.test(
      text.slice(to),
    )
  );
}
