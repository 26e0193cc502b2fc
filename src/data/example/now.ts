/** The current assessment: what the team does at each stage, in a team lead's words, and where it agreed to stand. */
import { ANSWERS } from './answers.ts';
import { LATER_ACTIONS } from './later-actions.ts';
import { PLAN_DO_ACTIONS } from './plan-do-actions.ts';
import { level, type ToldAssessment } from './story.ts';

export const NOW: ToldAssessment = {
  hoursAMonth: 24,
  forReports: {
    tookPart: ['14 people: six staff and volunteers, three trustees, three members and two partners.'],
    decide: ['Whether a second walking group starts in spring.'],
    risks: ['The grant for Eastfold ends in March.'],
    youSaid: [
      'Nobody told us when the café moved.',
      'Evenings are hard for carers.',
      'You ask us things, and we never hear what came of it.',
    ],
    answerBack: ['Come to the next review evening, or leave a note in the box at the desk.'],
  },
  statements: ANSWERS,
  stages: {
    plan: {
      now: [
        'We have a three-year plan, written with residents over four open evenings and checked by our working groups.',
        'It names the people we most want to reach: older people who live alone, carers, and young people in the flats at Eastfold.',
        'Those match what the council’s profile says about our area.',
        'The council and the surgery have read our plan, but neither mentions it in their own.',
        'Trustees get a report every quarter, and members hear less than they should.',
      ],
      agreed: level(3),
      target: { level: 4, by: { months: 9 } },
      evidence: ['plan'],
    },
    do: {
      now: [
        'Community work is in every job description, and new staff and volunteers spend their first week out with a group.',
        'The walking group, the memory café and Friday football all began because somebody asked us for them.',
        'Partners tell us that we fit round them: the café now starts at eleven because carers asked.',
        'Our working groups are the weak spot. On paper all six seats for members are filled, but the same three people come.',
      ],
      agreed: level(3),
      dissent: [
        'Front-line staff would say 4: the daily work is as good as it was.',
        'The rest of us could not say “how we work” while half the seats are empty.',
      ],
      target: { level: 4, by: { months: 6 } },
      evidence: ['visit'],
    },
    measure: {
      now: [
        'We count sessions and who comes, for every programme.',
        'The walking group fills in a short survey in week 1 and week 10, and this year we wrote three case studies.',
        'The memory café and Friday football have no before-and-after check yet.',
        'Staff and our funder chose nearly all of what we count.',
        'We have never gone back to anyone six months after a programme ended.',
      ],
      agreed: level(2),
      target: { level: 3, by: { months: 12 } },
      evidence: ['walkers', 'stories'],
    },
    review: {
      now: [
        'Six months ago we had no review to speak of. Now we hold a review evening every quarter with members and partners, and have held two.',
        'People see the figures before they come, and help us to make sense of them.',
        'The first evening led us to move the café’s start time and to change the booking rules.',
        'We ask before we change a session, but nobody keeps a record, and people who miss a week may still come at the old time.',
      ],
      agreed: level(3),
      target: 'maintain',
      evidence: ['evening'],
    },
    impact: {
      now: [
        'We can say what changed for the walkers: of 42 people, 29 walk further than before and 18 meet someone from the group between walks.',
        'Trustees used that, and three case studies, to decide on a second walking group.',
        'For the other programmes we have attendance and kind words.',
        'The figures are kept in four places, and it takes two days to put them together.',
      ],
      could: 'Ask the walkers whether they would tell their story at the open day',
      agreed: level(2),
      target: { level: 3, by: { months: 12 } },
      evidence: ['stories', 'walkerSaid'],
    },
  },
  actions: [...PLAN_DO_ACTIONS, ...LATER_ACTIONS],
};
