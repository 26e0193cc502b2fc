import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRoute, type Route, type RouteQuery, routes } from '../../src/lib/routes.ts';
import { anyText } from '../support/any-text.ts';

const inside = (screen: string, ...rest: readonly string[]): Route => ({
  type: 'assessment',
  assessment: 'x7',
  screen,
  rest,
  query: {},
});
const page = (screen: string, ...rest: readonly string[]): Route => ({ type: 'page', screen, rest, query: {} });

/** Every address that can be built, where it leads, and how it reads. A builder without a line here fails the test below. */
const PLACES: { readonly [name in keyof typeof routes]: readonly [string, string, Route] } = {
  start: [routes.start(), '#/', page('start')],
  example: [routes.example(), '#/example', page('example')],
  begin: [routes.begin(), '#/new', page('new')],
  overview: [routes.overview('x7'), '#/assessment/x7', inside('overview')],
  stage: [routes.stage('x7', 'plan'), '#/assessment/x7/stage/plan', inside('stage', 'plan')],
  statement: [
    routes.statement('x7', 'plan', 'plan-1'),
    '#/assessment/x7/stage/plan/plan-1',
    inside('stage', 'plan', 'plan-1'),
  ],
  stageStep: [
    routes.stageStep('x7', 'plan', 'agree'),
    '#/assessment/x7/stage/plan?step=agree',
    { ...inside('stage', 'plan'), query: { step: 'agree' } },
  ],
  details: [
    routes.details('x7', { field: 'name' }),
    '#/assessment/x7/details?field=name',
    { ...inside('details'), query: { field: 'name' } },
  ],
  check: [routes.check('x7'), '#/assessment/x7/check', inside('check')],
  evidence: [routes.evidence('x7'), '#/assessment/x7/evidence', inside('evidence')],
  evidenceItem: [routes.evidenceItem('x7', 'e1'), '#/assessment/x7/evidence/e1', inside('evidence', 'e1')],
  newEvidence: [
    routes.newEvidence('x7', 'stage/plan'),
    '#/assessment/x7/evidence/new?for=stage%2Fplan',
    { ...inside('evidence', 'new'), query: { for: 'stage/plan' } },
  ],
  actions: [routes.actions('x7'), '#/assessment/x7/actions', inside('actions')],
  action: [routes.action('x7', 'a1'), '#/assessment/x7/actions/a1', inside('actions', 'a1')],
  sorter: [routes.sorter('x7'), '#/assessment/x7/actions/sort', inside('actions', 'sort')],
  report: [routes.report('x7', 'board'), '#/assessment/x7/report/board', inside('report', 'board')],
  copy: [routes.copy('x7', 'c1'), '#/assessment/x7/report/copy/c1', inside('report', 'copy', 'c1')],
  copyCompared: [
    routes.copyCompared('x7', 'c1'),
    '#/assessment/x7/report/copy/c1/today',
    inside('report', 'copy', 'c1', 'today'),
  ],
  reports: [routes.reports('x7'), '#/assessment/x7/report', inside('report')],
  history: [routes.history('x7'), '#/assessment/x7/history', inside('history')],
  point: [routes.point('x7', 12), '#/assessment/x7/history/12', inside('history', '12')],
  workshops: [routes.workshops('x7'), '#/assessment/x7/workshop', inside('workshop')],
  workshop: [routes.workshop('w1'), '#/workshop/w1', page('workshop', 'w1')],
  workshopSetup: [routes.workshopSetup('w1'), '#/workshop/w1/setup', page('workshop', 'w1', 'setup')],
  workshopScreen: [routes.workshopScreen('w1'), '#/workshop/w1/screen', page('workshop', 'w1', 'screen')],
  workshopOne: [routes.workshopOne('w1'), '#/workshop/w1/one', page('workshop', 'w1', 'one')],
  workshopRecord: [routes.workshopRecord('w1'), '#/workshop/w1/record', page('workshop', 'w1', 'record')],
  workshopPrint: [
    routes.workshopPrint('w1', 'cards'),
    '#/workshop/w1/print/cards',
    page('workshop', 'w1', 'print', 'cards'),
  ],
  record: [
    routes.record('x7', 'w1', { as: 'partners' }),
    '#/assessment/x7/report/record/w1?as=partners',
    { ...inside('report', 'record', 'w1'), query: { as: 'partners' } },
  ],
  workshopScan: [routes.workshopScan('w1'), '#/workshop/w1/scan', page('workshop', 'w1', 'scan')],
  workshopPass: [routes.workshopPass('w1'), '#/workshop/w1/pass', page('workshop', 'w1', 'pass')],
  vote: [routes.vote('abc'), '#/vote/abc', page('vote', 'abc')],
  rubrics: [routes.rubrics(), '#/rubrics', page('rubrics')],
  rubric: [
    routes.rubric('community-engagement', 1),
    '#/rubrics/community-engagement/1',
    page('rubrics', 'community-engagement', '1'),
  ],
  blankForm: [routes.blankForm('mine', 2), '#/form/mine/2', page('form', 'mine', '2')],
  files: [routes.files(), '#/files', page('files')],
  borrowed: [routes.borrowed('done'), '#/borrowed/done', page('borrowed', 'done')],
  settings: [routes.settings(), '#/settings', page('settings')],
  help: [routes.help('levels'), '#/help/levels', page('help', 'levels')],
};

describe('every address', () => {
  test('that can be built is in the table', () =>
    expect(Object.keys(PLACES).toSorted()).toEqual(Object.keys(routes).toSorted()));
  test.each(Object.values(PLACES))('%s reads %s', (built, reads) => expect(built).toBe(reads));
  test.each(Object.values(PLACES))('%s leads where it says', (built, _, route) =>
    expect(parseRoute(built)).toEqual(route),
  );
  test('help without a topic is the page of help', () => expect(parseRoute(routes.help())).toEqual(page('help')));
});

const step = anyText({ minLength: 1, maxLength: 12 });
const query: fc.Arbitrary<RouteQuery> = fc.dictionary(step, anyText({ maxLength: 12 }), {
  maxKeys: 4,
  noNullPrototype: true,
});

describe('whatever stands in an address', () => {
  test('its steps come back as they were, signs of every kind', () => {
    fc.assert(
      fc.property(step, step, step, (assessment, stage, statement) => {
        expect(parseRoute(routes.statement(assessment, stage, statement))).toEqual({
          ...inside('stage', stage, statement),
          assessment,
        });
      }),
    );
  });
  test('its questions come back as they were', () => {
    fc.assert(
      fc.property(step, query, (assessment, asked) => {
        expect(parseRoute(routes.report(assessment, 'team', asked)).query).toEqual(asked);
        expect(parseRoute(routes.begin(asked)).query).toEqual(asked);
        expect(parseRoute(routes.actions(assessment, asked)).query).toEqual(asked);
      }),
    );
  });
  test('it is plain ASCII', () => {
    fc.assert(fc.property(step, query, (id, asked) => /^#[!-~]*$/.test(routes.report(id, id, asked))));
  });
  test('it never fails to be read', () => {
    fc.assert(fc.property(anyText(), (text) => ['page', 'assessment'].includes(parseRoute(text).type)));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'#/?&=%2F5a') }), (text) =>
        ['page', 'assessment'].includes(parseRoute(text).type),
      ),
    );
  });
});

test.each(['', '#', '#/', '/', '#//', '#/?'])('"%s" is the start', (hash) =>
  expect(parseRoute(hash)).toEqual(page('start')),
);
test.each([
  ['#/files/', page('files')],
  ['#//files//', page('files')],
  ['files', page('files')],
  ['#/nowhere/at/all', page('nowhere', 'at', 'all')],
  ['#/assessment', page('assessment')],
  ['#/assessment/', page('assessment')],
  ['#/help/100%', page('help', '100%')],
  ['#/help/%zz/%41', page('help', '%zz', 'A')],
  ['#/help/%E0%A4%A', page('help', '%E0%A4%A')],
  ['#/files?', page('files')],
  ['#/files?a&b=&=c&&', { ...page('files'), query: { a: '', b: '', '': 'c' } }],
  ['#/files?a=%', { ...page('files'), query: { a: '%' } }],
])('%s is read as far as it can be', (hash, route) => expect(parseRoute(hash)).toEqual(route));
