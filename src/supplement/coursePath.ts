/** Where the page of all exercises stands in a built site, until it is packed. */
export const COURSE_PATH = 'teach/course/';
