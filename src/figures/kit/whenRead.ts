/**
 * Runs a task once the browser has read an element to its end, or, without one, the whole page: a script that doesn't wait for the
 * page may run while it still arrives.
 */
export function whenRead(page: Document, task: () => void, element?: Element): void {
  // What follows an element comes after its end; for the last of its siblings that is known only when all is read.
  if (page.readyState !== 'loading' || element?.nextElementSibling) task();
  else page.addEventListener('DOMContentLoaded', task, { once: true });
}
