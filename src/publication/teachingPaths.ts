import { hasSeats } from './hasSeats.ts';
import { loadExercises } from './loadExercises.ts';
import { loadPublication } from './loadPublication.ts';
import { publicationPaths } from './publicationPaths.ts';

/** For `getStaticPaths`: the publications that have exercises. */
export function teachingPaths() {
  return publicationPaths().filter(({ props: { folder } }) => loadExercises(folder).length > 0);
}

/** For `getStaticPaths`: one page for each exercise of each publication. */
export function exercisePaths() {
  return publicationPaths().flatMap(({ params, props: { folder } }) =>
    loadExercises(folder).map(({ id }) => ({ params: { ...params, item: id }, props: { folder } })),
  );
}

/** For `getStaticPaths`: the publications with exercises that have other numbers at each seat. */
export function seatPaths() {
  return publicationPaths().filter(({ props: { folder } }) => loadExercises(folder).some(hasSeats));
}

/** For `getStaticPaths`: a test before and one after, of the publications that have some exercises for it. */
export function testPaths() {
  return publicationPaths().flatMap(({ params, props: { folder } }) =>
    loadExercises(folder).some(({ matter }) => matter.test)
      ? (['before', 'after'] as const).map((when) => ({
          params: { ...params, when },
          props: { folder, when },
        }))
      : [],
  );
}

/** For `getStaticPaths`: one page for each session that a publication plans. */
export function sessionPaths() {
  return publicationPaths().flatMap(({ params, props: { folder } }) =>
    (loadPublication(folder).journalClub?.data.sessions ?? []).map(({ minutes }) => ({
      params: { ...params, minutes: String(minutes) },
      props: { folder, minutes },
    })),
  );
}

/** For `getStaticPaths`: the publications that plan a session, each with one list of its slides. */
export function slidesPaths() {
  return publicationPaths().filter(
    ({ props: { folder } }) => (loadPublication(folder).journalClub?.data.sessions ?? []).length > 0,
  );
}
