/** The 19 answers of the current assessment: one fall, one "don't know", one "not applicable", one "not agreed". */
import { level, type ToldStatement } from './story.ts';

export const ANSWERS: Readonly<Record<string, ToldStatement>> = {
  'plan-1': {
    answer: level(3),
    note: ['Four open evenings, 61 people. Few of them came from the flats at Eastfold.'],
    parts: ['plan-1-co-produced-with-local-stakeholders'],
    evidence: ['plan'],
  },
  'plan-2': {
    answer: level(4),
    parts: ['plan-2-priority-groups-are-named', 'plan-2-they-match-local-drivers'],
    evidence: ['plan', 'profile'],
  },
  'plan-3': {
    answer: level(3),
    note: ['Our own survey is more than two years old, and the flats have changed a lot since then.'],
    parts: ['plan-3-the-latest-local-and-national-insight'],
    evidence: ['doorstep', 'profile'],
  },
  'plan-4': {
    answer: level(2),
    note: ['Trustees get a report every quarter. Members get whatever reaches the notice board.'],
    target: { level: 3, by: { months: 6 } },
    parts: ['plan-4-upwards'],
    evidence: ['reports'],
  },
  'do-1': {
    answer: level(5),
    note: ['The two trusts that visited us wrote the same in their report.'],
    target: 'maintain',
    parts: ['do-1-part-of-the-core-service', 'do-1-in-our-ways-of-working'],
    evidence: ['jobs', 'visit'],
  },
  'do-2': {
    answer: level(2),
    note: [
      'We know more now.',
      'Last time we counted the seats for members. This time we counted who came, and three of the six seats were empty at most meetings.',
      'Nothing has got worse. We have looked more closely.',
    ],
    target: { level: 3, by: { months: 6 } },
    evidence: ['attendance'],
  },
  'do-3': {
    answer: level(4),
    note: ['We would like this in writing, from more than one partner.'],
    parts: ['do-3-strong-relationships', 'do-3-a-bespoke-offer'],
    evidence: ['partner'],
  },
  'do-4': {
    answer: { type: 'dont-know' },
    note: ['We hope so. We have only ever asked people who already come.'],
  },
  'measure-1': {
    answer: { type: 'not-agreed', low: 2, high: 4 },
    reason: [
      'Trustees say 4, because our funder’s panel helped to choose the measures.',
      'Members say 2: they saw the list after it was settled.',
      'We plan from 2.',
    ],
  },
  'measure-2': {
    answer: level(2),
    note: ['One advice session. We have used about half of what we were told.'],
    parts: ['measure-2-advice-on-the-tools'],
    evidence: ['advice'],
  },
  'measure-3': {
    answer: level(3),
    note: ['Walking: before and after. Memory café: stories. Football: a head count.'],
    parts: ['measure-3-outputs', 'measure-3-case-studies', 'measure-3-before-and-after'],
    evidence: ['walkers', 'stories'],
  },
  'measure-4': {
    answer: level(1),
    target: { level: 2, by: { months: 6 } },
  },
  'review-1': {
    answer: { type: 'not-applicable' },
    reason: [
      'We have no separate management group. Six staff and the trustees share one monthly meeting, and members may sit in.',
      'There is nobody to report up or down to. We will look at this again if we grow.',
    ],
  },
  'review-2': {
    answer: level(3),
    note: ['Nine members and two partners came to the last review evening. The first had more.'],
    evidence: ['evening', 'letter'],
  },
  'review-3': {
    answer: level(4),
    note: ['True of the café, the kitchen and the booking rules. Nobody wrote down what people said.'],
  },
  'review-4': {
    answer: level(2),
    note: ['The regulars know. People who come once a month do not.'],
    evidence: ['board'],
  },
  'impact-1': {
    answer: level(2),
    note: ['Good for walking, thin for everything else.'],
    target: { level: 3, by: { months: 12 } },
    evidence: ['walkers'],
  },
  'impact-2': {
    answer: level(3),
    note: ['Four of us can do it now. It happens in two programmes out of five.'],
    parts: ['impact-2-several-staff-are-trained'],
  },
  'impact-3': {
    answer: level(2),
    note: ['Trustees have read the case studies. Members have seen a poster.'],
    parts: ['impact-3-upwards'],
    evidence: ['stories'],
  },
};
