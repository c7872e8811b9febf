import { COURSE_CLASS } from '../../rows/teach/seatOf.ts';
import { escapedXml } from '../../publication/escapedXml.ts';

/** What a manifest says of a course: an identifier of letters, digits and hyphens, and its title. */
export interface CourseTitle {
  readonly id: string;
  readonly title: string;
}

/**
 * imsmanifest.xml of SCORM 1.2 (Content Aggregation Model, ADL 2001): one page, which reports to the system. The launch names the class
 * whose numbers it has.
 */
export function scorm12Manifest({ id, title }: CourseTitle, files: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}-exercises" version="1.2"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapedXml(title)}</title>
      <item identifier="exercises" identifierref="page">
        <title>Exercises</title>
        <adlcp:datafromlms>class=${COURSE_CLASS}</adlcp:datafromlms>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
${fileLines(files)}
    </resource>
  </resources>
</manifest>
`;
}

/**
 * imsmanifest.xml of SCORM 2004, 4th edition (Content Aggregation Model, ADL 2009). Whether it is completed, and the score, are what
 * the page says.
 */
export function scorm2004Manifest({ id, title }: CourseTitle, files: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}-exercises" version="1.0"
  xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
  xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escapedXml(title)}</title>
      <item identifier="exercises" identifierref="page">
        <title>Exercises</title>
        <adlcp:dataFromLMS>class=${COURSE_CLASS}</adlcp:dataFromLMS>
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true" />
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormType="sco" href="index.html">
${fileLines(files)}
    </resource>
  </resources>
</manifest>
`;
}

function fileLines(files: readonly string[]): string {
  return files.map((file) => `      <file href="${escapedXml(file)}" />`).join('\n');
}
