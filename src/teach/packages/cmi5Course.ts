import { COURSE_CLASS } from '../../rows/teach/seatOf.ts';
import { escapedXml } from '../../publication/escapedXml.ts';
import type { CourseTitle } from './scormManifest.ts';

const LEAD = 'Exercises on reading survival from few patients.';

/**
 * cmi5.xml (cmi5 Quartz, 2016): one unit, the page, which completes the course. Its identifiers are names, not addresses; they stay with
 * the publication, so that a later version of the package is the same course. The launch names the class whose numbers it has.
 */
export function cmi5Course({ id, title }: CourseTitle): string {
  const says = (name: string, text: string) =>
    `<${name}><langstring lang="en">${escapedXml(text)}</langstring></${name}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="urn:explorable-series:${id}">
    ${says('title', title)}
    ${says('description', LEAD)}
  </course>
  <au id="urn:explorable-series:${id}:exercises" moveOn="Completed" launchMethod="AnyWindow">
    ${says('title', 'Exercises')}
    ${says('description', LEAD)}
    <url>index.html</url>
    <launchParameters>class=${COURSE_CLASS}</launchParameters>
  </au>
</courseStructure>
`;
}
