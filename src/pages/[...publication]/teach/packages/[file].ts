import type { APIRoute } from 'astro';
import { exerciseAddress } from '../../../../layouts/exerciseAddress.ts';
import { openTeaching } from '../../../../layouts/openTeaching.ts';
import { teachingPaths } from '../../../../publication/teachingPaths.ts';
import { PACKAGE_NAMES, packageFiles } from '../../../../teach/packages/packageFiles.ts';

export function getStaticPaths() {
  return teachingPaths().flatMap(({ params, props }) =>
    PACKAGE_NAMES.map((file) => ({ params: { ...params, file }, props })),
  );
}

/** The exercises as files for learning systems. */
export const GET: APIRoute<{ folder: string }> = ({ params, props: { folder }, site }) => {
  const files = packageFiles(openTeaching(folder), (id) => exerciseAddress(folder, id, site));
  const { type, bytes } = files.find(({ name }) => name === params['file'])!;
  return new Response(Uint8Array.from(bytes), { headers: { 'content-type': type } });
};
