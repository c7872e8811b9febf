const ROLES = {
  thead: 'rowgroup',
  tbody: 'rowgroup',
  tr: 'row',
  'tbody th': 'rowheader',
  'thead th': 'columnheader',
  td: 'cell',
};

/**
 * Says of the parts of a list what they are: where its rows are laid out as cards, some browsers no longer take it for a table. In
 * the page as built the parts speak for themselves.
 */
export function listRoles(page: Document): void {
  for (const table of page.querySelectorAll('.list-table')) {
    table.setAttribute('role', 'table');
    for (const [part, role] of Object.entries(ROLES))
      for (const element of table.querySelectorAll(part)) element.setAttribute('role', role);
  }
}
