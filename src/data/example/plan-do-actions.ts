/** The plan's actions for Plan and Do: one of them has no lead, one has no day. */
import { PARTNERS, ROLES } from './people.ts';
import type { ToldAction } from './story.ts';

export const PLAN_DO_ACTIONS: readonly ToldAction[] = [
  {
    stage: 'plan',
    statement: 'plan-1',
    origin: 'stage',
    texts: {
      words: 'Ask the council and the surgery to name our plan in theirs',
      why: 'Our plan carries more weight when others build on it.',
      lead: ROLES.manager,
      partners: `${PARTNERS.surgery}, ${PARTNERS.council}`,
      resources: 'Two meetings and a one-page summary',
      measure: 'At least one local health or leisure plan names ours.',
      collect: 'The page that names us',
    },
    choices: { impact: 'high', effort: 'medium', hours: 4, reportTo: ['up', 'out'] },
    days: { start: { days: 20 }, by: { months: 5 }, nextReview: { months: 2 } },
  },
  {
    stage: 'plan',
    statement: 'plan-3',
    origin: 'carried-over',
    carries: 'doorstep',
    texts: {
      words: 'Repeat the doorstep survey, with residents asking',
      why: 'Our survey is more than two years old, and few people in the flats were asked.',
      lead: ROLES.community,
      partners: PARTNERS.homes,
      resources: '£300 for volunteer expenses, clipboards, a map of the streets',
      measure: 'At least 120 homes answer, half of them in the flats.',
      collect: 'The answers, by street and with no names',
      progress: 'Carried over: we ran out of time. Eight residents have now offered to help.',
    },
    choices: { impact: 'high', effort: 'high', hours: 12, reportTo: ['up', 'down', 'out'] },
    days: { start: { months: 2 }, by: { months: 6 }, reviewed: { days: -9 }, nextReview: { months: 2 } },
  },
  {
    stage: 'plan',
    statement: 'plan-4',
    origin: 'next-level',
    texts: {
      words: 'Give members a one-page update every three months',
      lead: ROLES.volunteers,
      measure: 'At the next review evening, members can name one thing that we are working on.',
    },
    choices: { impact: 'medium', effort: 'low', reportTo: ['down', 'out'] },
    days: { by: { days: 24 } },
  },
  {
    stage: 'do',
    statement: 'do-2',
    origin: 'next-level',
    texts: {
      words: 'Move one working group to mornings, and pay for travel',
      why: 'Evenings keep carers and older members away.',
      lead: ROLES.community,
      partners: `${PARTNERS.carers}, ${PARTNERS.homes}`,
      resources: '£25 a meeting for travel and tea',
      measure: 'Six or more members come, and three of them are new.',
      collect: 'How many came, by group',
      progress: 'One morning meeting held. Five members came, two of them new.',
    },
    choices: { impact: 'high', effort: 'low', status: 'in-progress', hours: 6, reportTo: ['down'] },
    days: { start: { days: -26 }, by: { days: 38 }, reviewed: { days: -6 }, nextReview: { days: 22 } },
  },
  {
    stage: 'do',
    statement: 'do-4',
    origin: 'stage',
    texts: {
      words: 'Ask 30 people on the high street who they would turn to',
      why: 'We cannot judge our own good name.',
      measure: 'We know how many of the 30 name us before we say who we are.',
      collect: 'The tally sheet',
    },
    choices: { impact: 'medium', effort: 'low', hours: 5, reportTo: ['up'] },
    days: { by: { days: 52 } },
  },
  {
    stage: 'do',
    statement: 'do-2',
    origin: 'workshop',
    texts: {
      words: 'Put the working groups and their dates on the notice board',
      lead: ROLES.hall,
      measure: 'Two people ask about joining.',
    },
    choices: { impact: 'low', effort: 'low', reportTo: ['down'] },
  },
];
