/** Last time, six months ago: shorter, and in two places surer of itself than it should have been. */
import { PARTNERS, ROLES } from './people.ts';
import { level, type ToldAssessment } from './story.ts';

export const THEN: ToldAssessment = {
  hoursAMonth: 20,
  statements: {
    'plan-1': { answer: level(3), parts: ['plan-1-co-produced-with-local-stakeholders'], evidence: ['plan'] },
    'plan-2': { answer: level(3), parts: ['plan-2-priority-groups-are-named'], evidence: ['plan'] },
    'plan-3': { answer: level(3), parts: ['plan-3-our-own-local-research'], evidence: ['doorstep'] },
    'plan-4': { answer: level(2), parts: ['plan-4-upwards'] },
    'do-1': {
      answer: level(4),
      parts: ['do-1-part-of-the-core-service', 'do-1-in-our-ways-of-working'],
      evidence: ['jobs'],
    },
    'do-2': { answer: level(4), note: ['Six seats are set aside for members, and all six are filled.'] },
    'do-3': { answer: level(4), parts: ['do-3-strong-relationships', 'do-3-a-bespoke-offer'] },
    'do-4': { answer: level(3), parts: ['do-4-a-strong-reputation'] },
    'measure-1': { answer: level(2) },
    'measure-2': { answer: level(2), parts: ['measure-2-advice-on-the-tools'], evidence: ['advice'] },
    'measure-3': {
      answer: level(3),
      parts: ['measure-3-outputs', 'measure-3-before-and-after'],
      evidence: ['walkers'],
    },
    'measure-4': { answer: level(1) },
    'review-1': {
      answer: { type: 'not-applicable' },
      reason: ['We are six staff and have no management group.'],
    },
    'review-2': { answer: level(1) },
    'review-3': { answer: level(2), note: ['We asked about the kitchen. We did not ask about anything else.'] },
    'review-4': { answer: level(1) },
    'impact-1': { answer: level(1) },
    'impact-2': { answer: level(2), note: ['One person writes every case study.'] },
    'impact-3': { answer: level(1) },
  },
  stages: {
    plan: {
      now: [
        'Our three-year plan was written with residents over four open evenings, and names the people we most want to reach.',
        'Trustees get a report every quarter.',
        'We have not yet asked the council or the surgery how our plan fits with theirs.',
      ],
      agreed: level(3),
      target: { level: 4, by: { months: 6 } },
      evidence: ['plan'],
    },
    do: {
      now: [
        'Community work is in every job description.',
        'The walking group, the memory café and Friday football all began because somebody asked us for them.',
        'Six seats on our working groups are set aside for members, and they are all filled.',
      ],
      agreed: level(4),
      target: 'maintain',
    },
    measure: {
      now: [
        'We count sessions and who comes.',
        'The walking group has just filled in its second survey, and nobody has added up the answers yet.',
        'Nobody goes back to people once a programme has ended.',
      ],
      agreed: level(2),
      target: { level: 3, by: { months: 6 } },
    },
    review: {
      now: [
        'We have talked about a review evening and have not held one.',
        'The annual report is our only look back.',
        'Changes are decided at the staff meeting and go up on the door.',
      ],
      agreed: level(1),
      target: { level: 2, by: { months: 6 } },
    },
    impact: {
      now: [
        'We have attendance figures and a drawer of thank-you cards.',
        'One person writes the case studies.',
        'We know that people are glad we are here, but we could not say what has changed for them.',
      ],
      agreed: level(1),
      target: { level: 2, by: { months: 6 } },
    },
  },
  actions: [
    {
      key: 'doorstep',
      stage: 'plan',
      statement: 'plan-3',
      origin: 'stage',
      texts: {
        words: 'Repeat the doorstep survey, with residents asking',
        lead: ROLES.community,
        partners: PARTNERS.homes,
      },
      choices: { impact: 'high', effort: 'high' },
      days: { by: { months: -1 } },
    },
    {
      key: 'tablet',
      stage: 'measure',
      statement: 'measure-2',
      origin: 'stage',
      texts: { words: 'Buy a feedback tablet for the hall', lead: ROLES.hall },
      choices: { impact: 'medium', effort: 'medium' },
      days: { by: { months: -2 } },
    },
    {
      stage: 'review',
      statement: 'review-2',
      origin: 'stage',
      texts: {
        words: 'Hold a first review evening',
        lead: ROLES.manager,
        measure: 'Members and at least one partner come.',
        progress: 'Held in the hall: 14 members and two partners.',
      },
      choices: { impact: 'high', effort: 'medium', status: 'done' },
      days: { by: { months: -4 } },
    },
    {
      key: 'training',
      stage: 'impact',
      statement: 'impact-2',
      origin: 'stage',
      texts: { words: 'Train three people to write case studies', lead: ROLES.insight, partners: PARTNERS.arts },
      choices: { impact: 'high', effort: 'medium', status: 'in-progress', hours: 5 },
      days: { by: { months: -3 } },
    },
  ],
};
