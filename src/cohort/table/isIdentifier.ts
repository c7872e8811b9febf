const JAPANESE_ID =
  /^(N[°º]|症例|症例番号|患者|患者番号|患者ID|ID|No\.?|カルテ|番号|通し番号|登録番号|被験者|被験者番号|カルテ番号|整理番号)$/iu;

const ID_STRONG =
  /^(id|ids|usubjid|subjid|subject|subjectid|patient|patients|patientid|patid|pid|pt|ptid|pat|patno|case|caseid|caseno|barcode|mrn|identifier|i|nr|no|number|row|record|sn|seq|serial|index|obs|fall|patiente?n?nummer|fallnummer|name|code|rowname|rownames|participant|person|individual|paciente|paziente)$/u;

const ID_WEAK =
  /^(the|of|study|trial|tcga|bcr|submitter|unique|hospital|hosp|chart|file|dossier|historia|expediente|akte|akten|registry|key|n|reg|x|sample|anon|de|identified|pseudo)$/u;

/** An identifier of something that many patients share. */
const NOT_ID =
  /^(site|center|centre|institution|clinic|surgeon|hospital|ward|country|project|sex|gender|status|type|group|stage|batch|plate)$/u;

/** Whether a name is that of the patient's identifier. */
export function isIdentifier(base: string, words: readonly string[]): boolean {
  return (
    JAPANESE_ID.test(base.normalize('NFKC').trim()) ||
    (words.some((word) => ID_STRONG.test(word)) &&
      words.every((word) => ID_STRONG.test(word) || ID_WEAK.test(word) || /^\d+$/u.test(word)) &&
      !words.some((word) => NOT_ID.test(word) && words.includes('id') && !words.includes('patient')))
  );
}
