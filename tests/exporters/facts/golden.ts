/** Facts that each report must state of the example organisation, written by hand from its story. */

const LANES =
  'figure Plan: 3 Developing, last time 3 Developing, target 4 Established. Do: 3 Developing, last time 4 Established, target 4 Established. Measure: 2 Emerging, last time 2 Emerging, target 3 Developing. Review: 3 Developing, last time 1 Not yet, target 3 Developing. Impact: 2 Emerging, last time 1 Not yet, target 3 Developing';

const COVERS = [
  '= Scope: Hall, sport, arts and health programmes',
  '= Period: Autumn 2026',
  '= Created: 21 November 2026',
];
const FINDING = 'h1 Review and Impact have moved up. Do has moved down. Plan and Measure have not moved.';
const UPDATE_ROW =
  '| 5 | Give members a one-page update every three months | Volunteer co-ordinator | 15 Dec 2026 | At the next review evening, members can name one thing that we are working on. | To do';
const WALKERS_ROW =
  '| 9 | Phone the first walking group, six months on | Insight officer | 9 Nov 2026 overdue | We reach 25 of the 42 walkers, and know how many still walk each week. | In progress';

const TEAM = [FINDING, ...COVERS, LANES, UPDATE_ROW, WALKERS_ROW];
const COMMUNITY = [
  'p Harbour Lane Community Trust',
  '- Tell people why, each time we change a session. By December 2026.',
  '- Train three people to write case studies.',
  '= Do: 3 Developing (in several places, not everywhere). Last time: 4 Established.',
  '= Impact: 2 Emerging (started, depends on one or two people). Last time: 1 Not yet.',
];

export const GOLDEN = {
  team: TEAM,
  'team in full': [
    ...TEAM,
    '= Partners: Foldgate Homes',
    '= Progress: Carried over: we ran out of time. Eight residents have now offered to help.',
  ],
  board: [
    FINDING,
    ...COVERS,
    LANES,
    '| Measure | 2 Emerging | 2 Emerging | 3 Developing by 21 Nov 2027 | No change',
    '- 1 overdue action: “Phone the first walking group, six months on”.',
    '= 8 December 2026: Due: Tell people why, each time we change a session',
  ],
  community: COMMUNITY,
  'community in large print': COMMUNITY,
  funder: [
    FINDING,
    ...COVERS,
    LANES,
    '| Type five years of old registers into the computer | Insight officer | 21 Oct 2027 | | | To do',
    '| Train three people to write case studies | Insight officer | 21 Sept 2026 | Three new people each write one. | Two half days 5 hours a month | Done',
    '| Who came to our working groups, 12 months | Data | 21 Oct 2026 | the team | Do 2',
  ],
  'action plan': [...COVERS, LANES, UPDATE_ROW, WALKERS_ROW],
  'action plan in full': [
    'h3 1. Repeat the doorstep survey, with residents asking',
    '= Due date: 21 May 2027',
    '= Resources: £300 for volunteer expenses, clipboards, a map of the streets',
  ],
  form: [
    ...COVERS,
    'h2 Measure',
    '| Challenge | Example of best practice | What do we currently do? | What action could we take?',
    '- The team has the knowledge, understanding and skills to effectively engage communities',
  ],
} as const;
