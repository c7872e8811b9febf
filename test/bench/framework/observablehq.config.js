// Nothing from another host, no search, no side bar: the page that is quickest.
export default {
  title: 'The same curve',
  root: 'src',
  style: 'own.css',
  head: '',
  sidebar: false,
  toc: false,
  pager: false,
  footer: '',
  search: false,
};
