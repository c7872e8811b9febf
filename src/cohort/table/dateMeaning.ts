/** What the name of a date says of it, in the languages that are read: each a part of a patient's story. */
export interface DateMeaning {
  readonly birth: boolean;
  readonly death: boolean;
  /** The beginning of follow-up: surgery, diagnosis, randomisation. */
  readonly zero: boolean;
}

const BIRTH =
  /^(birth\w*|dob|born|geburt\w*|geboren|geboorte\w*|naissance|ne|nee|nacimiento|nacid[oa]|nascita|nat[oa]|nascimento|nascid[oa])$/u;
const DEATH =
  /^(deaths?|dead|died|dth|deceas\w*|demise|dod|expired|expiry|tod|todes\w*|verst\w*|sterb\w*|gestorben|deces|decede\w*|mort|morte|muerte|fallec\w*|exitus|decess\w*|decedut\w*|obito|falec\w*|overlij\w*|overleden)$/u;
const ZERO =
  /^(surgery|operation\w*|operated|op|ops|opdate|dos|resection|procedure|diagnos\w*|dx|erstdiagnose\w*|randomi[sz]\w*|rando|start\w*|entry|enrol?l?ment|enrol?led|inclusion|einschluss\w*|baseline|index|transplant\w*|tx|hsct|sct|admission|aufnahme|treatment|therapy|accept|accepted|registration|begin\w*|onset|first|hepatectomy|chirurgie\w*|intervention|cirugia|intervento|cirurgia|eingriff\w*|operatie\w*|biops\w*)$/u;

/** What a date is of, by the words of its column's name, and by the name itself where it isn't written in words. */
export function dateMeaning(words: readonly string[], name: string): DateMeaning {
  const isSome = (pattern: RegExp) => words.some((word) => pattern.test(word));
  const letters = words.join('');
  return {
    birth: isSome(BIRTH) || letters === 'dob' || /生年月日|誕生日|出生/u.test(name),
    death: isSome(DEATH) || /死亡/u.test(name),
    zero: isSome(ZERO) || /手術|診断|登録|開始|入院|治療|施行|初回|移植/u.test(name),
  };
}
