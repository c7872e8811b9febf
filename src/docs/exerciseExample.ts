/** A whole exercise, as an author writes it: a number is asked for, then a choice. It needs nothing of the publication that it stands in. */
export const EXERCISE_EXAMPLE = `---
title: Whoever leaves is no death
term: Product-limit (Kaplan–Meier) estimate
concepts: [product-limit, event-or-censored]
level: 2
misconception: A patient who leaves counts as dead.
seconds: 120
tables:
  - id: four
    groups:
      - { label: Four patients, exits: '4x 9+ 12x 20+' }
numbers:
  - { id: four-height, compute: survival, table: four, at: 12, as: points, how: 'Three of four, then one of two.' }
  - { id: four-leaver-dead, compute: given, value: 0.25, as: points, how: 'The patient who left, taken for a death.' }
figure: { table: four, shows: [ticks, curve], caption: 'Four patients; one left early.' }
question: One patient died after 4 months, one left after 9, one died after 12. How high is the curve then?
ask:
  kind: number
  answer: four-height
  measure: share
  tolerance: 2
  tempting:
    - value: four-leaver-dead
      why: That takes the patient who left for a death.
hint: How many were still there when the second death came?
sentence: Whoever leaves is counted as long as they were there, and not as dead.
transfer:
  question: What does a tick on a curve tell?
  ask:
    kind: choice
    options:
      - text: A patient left follow-up alive
        right: true
        why: From then on nothing is known of this patient.
      - text: A patient died without a fall of the curve
        why: Every death lowers the curve.
  explain: A tick is a patient who was followed until then. The curve falls at deaths only.
---

Two of the four were still there at the second death, so the curve halves: it stands at <Stat of="four-height" />.
`;
