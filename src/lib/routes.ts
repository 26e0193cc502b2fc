/** Hash addresses and routes (contracts.md §4). Ids are short, random and hold no words. */
import type { ActionId, AssessmentId, EvidenceId, StageId, StatementId, WorkshopId } from './ids.ts';

/** Parsed address. `rest` holds the steps after the screen's name, which the screen itself reads. */
export type Route =
  | {
      readonly type: 'assessment';
      readonly assessment: AssessmentId;
      readonly screen: string;
      readonly rest: readonly string[];
      readonly query: RouteQuery;
    }
  | { readonly type: 'page'; readonly screen: string; readonly rest: readonly string[]; readonly query: RouteQuery };

export type RouteQuery = { readonly [name: string]: string };

/** Reads the part of an address after '#'. Never fails: the app shows a page for addresses that name nothing. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#?\/*/, '').split('?', 2);
  const steps = path
    .split('/')
    .filter((step) => step !== '')
    .map(decoded);
  const query = queryOf(search);
  const [first, second, third, ...rest] = steps;
  if (first === 'assessment' && second !== undefined)
    return { type: 'assessment', assessment: second, screen: third ?? 'overview', rest, query };
  return { type: 'page', screen: first ?? 'start', rest: steps.slice(1), query };
}

/** A step that cannot be decoded stays as it is: an address never leads to a blank page. */
function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

function queryOf(search: string): RouteQuery {
  const pairs = search
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => pair.split('=', 2));
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [decoded(name), decoded(value)]));
}

const at = (...steps: readonly string[]): string => `#/${steps.map(encodeURIComponent).join('/')}`;
const asked = (query: RouteQuery): string => {
  const pairs = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
};

/** Every address that a screen may link to. Features never import each other; they link by these. */
export const routes = {
  /** @param query `deleted`: an assessment that was just deleted, whose undo is offered */
  start: (query: RouteQuery = {}) => `#/${asked(query)}`,
  example: () => at('example'),
  /** @param query `after`: the assessment that it follows; `copy`: the one that it duplicates; `organisation`: its organisation */
  begin: (query: RouteQuery = {}) => at('new') + asked(query),
  overview: (assessment: AssessmentId) => at('assessment', assessment),
  stage: (assessment: AssessmentId, stage: StageId) => at('assessment', assessment, 'stage', stage),
  statement: (assessment: AssessmentId, stage: StageId, statement: StatementId) =>
    at('assessment', assessment, 'stage', stage, statement),
  /** @param query `field`: the field to go to, `name` or `period`; `back`: the page to return to, `start` or `check` */
  details: (assessment: AssessmentId, query: RouteQuery = {}) => at('assessment', assessment, 'details') + asked(query),
  /** @param step a step of the stage shown alone: 'agree', 'now', 'actions'; 'whole' shows all of them, on a phone too */
  stageStep: (assessment: AssessmentId, stage: StageId, step: string) =>
    at('assessment', assessment, 'stage', stage) + asked({ step }),
  check: (assessment: AssessmentId) => at('assessment', assessment, 'check'),
  evidence: (assessment: AssessmentId) => at('assessment', assessment, 'evidence'),
  evidenceItem: (assessment: AssessmentId, item: EvidenceId) => at('assessment', assessment, 'evidence', item),
  /** @param owner statement or stage that it supports: 'statement/plan-1' or 'stage/plan' */
  newEvidence: (assessment: AssessmentId, owner: string) =>
    at('assessment', assessment, 'evidence', 'new') + asked({ for: owner }),
  actions: (assessment: AssessmentId, query: RouteQuery = {}) => at('assessment', assessment, 'actions') + asked(query),
  /** @param query `field`: the field to go to, `lead` or `by` */
  action: (assessment: AssessmentId, action: ActionId, query: RouteQuery = {}) =>
    at('assessment', assessment, 'actions', action) + asked(query),
  sorter: (assessment: AssessmentId) => at('assessment', assessment, 'actions', 'sort'),
  report: (assessment: AssessmentId, audience: string, query: RouteQuery = {}) =>
    at('assessment', assessment, 'report', audience) + asked(query),
  /** A saved version of a report. */
  copy: (assessment: AssessmentId, copy: string) => at('assessment', assessment, 'report', 'copy', copy),
  /** @param later another saved version; without it, the same report of today */
  copyCompared: (assessment: AssessmentId, copy: string, later = 'today') =>
    at('assessment', assessment, 'report', 'copy', copy, later),
  reports: (assessment: AssessmentId) => at('assessment', assessment, 'report'),
  history: (assessment: AssessmentId) => at('assessment', assessment, 'history'),
  /** @param point number of a restore point */
  point: (assessment: AssessmentId, point: number) => at('assessment', assessment, 'history', String(point)),
  workshops: (assessment: AssessmentId) => at('assessment', assessment, 'workshop'),
  /** The facilitator's window. */
  workshop: (workshop: WorkshopId) => at('workshop', workshop),
  workshopSetup: (workshop: WorkshopId) => at('workshop', workshop, 'setup'),
  /** The projector's screen. */
  workshopScreen: (workshop: WorkshopId) => at('workshop', workshop, 'screen'),
  /** Facilitator view and projector screen in one window, for a single laptop. */
  workshopOne: (workshop: WorkshopId) => at('workshop', workshop, 'one'),
  workshopRecord: (workshop: WorkshopId) => at('workshop', workshop, 'record'),
  /** The record as a document. @param query `as`: its readers; `partner`: the partner that it is for */
  record: (assessment: AssessmentId, workshop: WorkshopId, query: RouteQuery = {}) =>
    at('assessment', assessment, 'report', 'record', workshop) + asked(query),
  /** @param paper one of the papers; without it, the list of all */
  workshopPrint: (workshop: WorkshopId, paper?: string) =>
    paper ? at('workshop', workshop, 'print', paper) : at('workshop', workshop, 'print'),
  /** One device that people pass on to each other. */
  workshopPass: (workshop: WorkshopId) => at('workshop', workshop, 'pass'),
  /** @param invite content of the code on the screen (domain/workshop/codes/invite.ts); without it, the phone's camera looks for that code */
  vote: (invite?: string) => (invite ? at('vote', invite) : at('vote')),
  /** This laptop's camera reads the codes on people's phones. */
  workshopScan: (workshop: WorkshopId) => at('workshop', workshop, 'scan'),
  rubrics: () => at('rubrics'),
  rubric: (id: string, edition: number) => at('rubrics', id, String(edition)),
  blankForm: (id: string, edition: number) => at('form', id, String(edition)),
  files: () => at('files'),
  borrowed: (step?: 'done') => (step ? at('borrowed', step) : at('borrowed')),
  settings: () => at('settings'),
  help: (topic?: string) => (topic ? at('help', topic) : at('help')),
} as const;
