import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { address, type Place, parseAddress, type Query } from '../../src/lib/routes.ts';
import { anyText } from '../support/any-text.ts';

const inside = (screen: string, ...rest: readonly string[]): Place => ({ type: 'assessment', assessment: 'x7', screen, rest, query: {} });
const page = (screen: string, ...rest: readonly string[]): Place => ({ type: 'page', screen, rest, query: {} });

/** Every address that can be built, where it leads, and how it reads. A builder without a line here fails the test below. */
const PLACES: { readonly [name in keyof typeof address]: readonly [string, string, Place] } = {
  start: [address.start(), '#/', page('start')],
  example: [address.example(), '#/example', page('example')],
  begin: [address.begin(), '#/new', page('new')],
  overview: [address.overview('x7'), '#/assessment/x7', inside('overview')],
  stage: [address.stage('x7', 'plan'), '#/assessment/x7/stage/plan', inside('stage', 'plan')],
  statement: [address.statement('x7', 'plan', 'plan-1'), '#/assessment/x7/stage/plan/plan-1', inside('stage', 'plan', 'plan-1')],
  check: [address.check('x7'), '#/assessment/x7/check', inside('check')],
  evidence: [address.evidence('x7'), '#/assessment/x7/evidence', inside('evidence')],
  evidenceItem: [address.evidenceItem('x7', 'e1'), '#/assessment/x7/evidence/e1', inside('evidence', 'e1')],
  newEvidence: [
    address.newEvidence('x7', 'stage/plan'),
    '#/assessment/x7/evidence/new?for=stage%2Fplan',
    { ...inside('evidence', 'new'), query: { for: 'stage/plan' } },
  ],
  actions: [address.actions('x7'), '#/assessment/x7/actions', inside('actions')],
  action: [address.action('x7', 'a1'), '#/assessment/x7/actions/a1', inside('actions', 'a1')],
  sorter: [address.sorter('x7'), '#/assessment/x7/actions/sort', inside('actions', 'sort')],
  report: [address.report('x7', 'board'), '#/assessment/x7/report/board', inside('report', 'board')],
  copy: [address.copy('x7', 'c1'), '#/assessment/x7/report/copy/c1', inside('report', 'copy', 'c1')],
  copyCompared: [address.copyCompared('x7', 'c1'), '#/assessment/x7/report/copy/c1/today', inside('report', 'copy', 'c1', 'today')],
  reports: [address.reports('x7'), '#/assessment/x7/report', inside('report')],
  history: [address.history('x7'), '#/assessment/x7/history', inside('history')],
  point: [address.point('x7', 12), '#/assessment/x7/history/12', inside('history', '12')],
  workshops: [address.workshops('x7'), '#/assessment/x7/workshop', inside('workshop')],
  workshop: [address.workshop('w1'), '#/workshop/w1', page('workshop', 'w1')],
  workshopSetup: [address.workshopSetup('w1'), '#/workshop/w1/setup', page('workshop', 'w1', 'setup')],
  workshopScreen: [address.workshopScreen('w1'), '#/workshop/w1/screen', page('workshop', 'w1', 'screen')],
  workshopOne: [address.workshopOne('w1'), '#/workshop/w1/one', page('workshop', 'w1', 'one')],
  workshopRecord: [address.workshopRecord('w1'), '#/workshop/w1/record', page('workshop', 'w1', 'record')],
  workshopPrint: [address.workshopPrint('w1', 'cards'), '#/workshop/w1/print/cards', page('workshop', 'w1', 'print', 'cards')],
  record: [
    address.record('x7', 'w1', { as: 'partners' }),
    '#/assessment/x7/report/record/w1?as=partners',
    { ...inside('report', 'record', 'w1'), query: { as: 'partners' } },
  ],
  workshopScan: [address.workshopScan('w1'), '#/workshop/w1/scan', page('workshop', 'w1', 'scan')],
  workshopPass: [address.workshopPass('w1'), '#/workshop/w1/pass', page('workshop', 'w1', 'pass')],
  vote: [address.vote('abc'), '#/vote/abc', page('vote', 'abc')],
  rubrics: [address.rubrics(), '#/rubrics', page('rubrics')],
  rubric: [address.rubric('community-engagement', 1), '#/rubrics/community-engagement/1', page('rubrics', 'community-engagement', '1')],
  blankForm: [address.blankForm('mine', 2), '#/form/mine/2', page('form', 'mine', '2')],
  files: [address.files(), '#/files', page('files')],
  borrowed: [address.borrowed('done'), '#/borrowed/done', page('borrowed', 'done')],
  settings: [address.settings(), '#/settings', page('settings')],
  help: [address.help('levels'), '#/help/levels', page('help', 'levels')],
};

describe('every address', () => {
  test('that can be built is in the table', () => expect(Object.keys(PLACES).toSorted()).toEqual(Object.keys(address).toSorted()));
  test.each(Object.values(PLACES))('%s reads %s', (built, reads) => expect(built).toBe(reads));
  test.each(Object.values(PLACES))('%s leads where it says', (built, _, place) => expect(parseAddress(built)).toEqual(place));
  test('help without a topic is the page of help', () => expect(parseAddress(address.help())).toEqual(page('help')));
});

const step = anyText({ minLength: 1, maxLength: 12 });
const query: fc.Arbitrary<Query> = fc.dictionary(step, anyText({ maxLength: 12 }), { maxKeys: 4, noNullPrototype: true });

describe('whatever stands in an address', () => {
  test('its steps come back as they were, signs of every kind', () => {
    fc.assert(
      fc.property(step, step, step, (assessment, stage, statement) => {
        expect(parseAddress(address.statement(assessment, stage, statement))).toEqual({ ...inside('stage', stage, statement), assessment });
      }),
    );
  });
  test('its questions come back as they were', () => {
    fc.assert(
      fc.property(step, query, (assessment, asked) => {
        expect(parseAddress(address.report(assessment, 'team', asked)).query).toEqual(asked);
        expect(parseAddress(address.begin(asked)).query).toEqual(asked);
        expect(parseAddress(address.actions(assessment, asked)).query).toEqual(asked);
      }),
    );
  });
  test('it is plain ASCII', () => {
    fc.assert(fc.property(step, query, (id, asked) => /^#[!-~]*$/.test(address.report(id, id, asked))));
  });
  test('it never fails to be read', () => {
    fc.assert(fc.property(anyText(), (text) => ['page', 'assessment'].includes(parseAddress(text).type)));
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'#/?&=%2F5a') }), (text) => ['page', 'assessment'].includes(parseAddress(text).type)));
  });
});

test.each(['', '#', '#/', '/', '#//', '#/?'])('"%s" is the start', (hash) => expect(parseAddress(hash)).toEqual(page('start')));
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
])('%s is read as far as it can be', (hash, place) => expect(parseAddress(hash)).toEqual(place));
