/** The address of the site's root, with a slash at its end: "/", or "/NAME/" where the site stands under a name. */
export const siteRoot = import.meta.env.BASE_URL.replace(/\/?$/u, '/');
