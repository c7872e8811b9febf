/** What a file says of itself that a learner saves: the answers, for the learner; or the codes with them, for a teacher. */
export const ANSWERS_KIND = 'answers of a learner';
export const CODES_KIND = 'answers to exercises';
