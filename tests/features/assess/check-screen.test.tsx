import { screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  addAction,
  agreeLevel,
  aimFor,
  answerStatement,
  finishStage,
  linkEvidence,
} from '../../../src/data/assessments/assessment-commands.ts';
import { decompressReport } from '../../../src/data/assessments/compress-report.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { decideEvidence, ensureEvidence } from '../../../src/data/assessments/organisation-document.ts';
import { lastBackup } from '../../../src/data/backup/backup-status.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { check } from '../../../src/features/assess/feature.ts';
import { aRubric, aStage, level, notAgreed, notApplicable } from '../../support/builders.ts';
import { showScreen } from '../../support/screen.tsx';

afterEach(() => vi.restoreAllMocks());

const part = (stage: string) => {
  const details = screen.getByRole('heading', { name: stage }).closest('details') ?? document.body;
  return within(details);
};

/** Text of a row of a stage. */
const row = (stage: string, name: string) => part(stage).getByText(name).nextElementSibling?.textContent;

/** Addresses of what there is to look at first, by the words of the link. */
const findings = () =>
  [...(screen.getByRole('heading', { name: /thing/ }).closest('section')?.querySelectorAll('li') ?? [])].map((item) => [
    item.querySelector('span')?.textContent,
    item.querySelector('a')?.textContent,
    item.querySelector('a')?.getAttribute('href')?.split('/').slice(3).join('/'),
  ]);

function answered(open: OpenAssessment): void {
  const { document } = open;
  replaceText(document.doc, 'stage/plan/now', 'We ask twice a year');
  answerStatement(document, 'plan-1', level(4));
  replaceText(document.doc, 'statement/plan-1/note', 'Ask the board');
  aimFor(document, 'statement/plan-1', { type: 'level', level: 5, by: '2027-05-31' });
  answerStatement(document, 'plan-2', notApplicable);
  answerStatement(document, 'do-1', notAgreed(2, 4));
  replaceText(document.doc, 'statement/do-1/reason', 'Views differ');
  agreeLevel(document, 'plan', level(3));
  aimFor(document, 'stage/plan', { type: 'level', level: 4, by: '2027-08-31' });
  replaceText(document.doc, 'stage/plan/dissent', 'Staff would say 2');
  finishStage(document, 'plan', true);
  addAction(document, {
    stage: 'plan',
    statement: null,
    origin: 'stage',
    texts: { words: 'Phone the school', lead: 'Youth lead' },
    choices: { by: '2020-01-31' },
  });
  addAction(document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'Ask residents' } });
  open.now();
}

/** Everything that the check looks for is there. */
function complete(open: OpenAssessment): void {
  const { document } = open;
  for (const id of ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2']) answerStatement(document, id, level(3));
  for (const id of ['plan', 'do']) {
    agreeLevel(document, id, level(3));
    aimFor(document, `stage/${id}`, { type: 'maintain' });
    finishStage(document, id, true);
  }
  open.now();
}

test('what is missing comes first, one line a kind, each with the link to where it is entered', async () => {
  const { open } = await showScreen(check, { given: answered });
  const actions = [...open.now().actions.values()];
  const idOf = (words: string) => actions.find((action) => action.words === words)?.id;
  screen.getByRole('heading', { name: '9 things to look at first' });
  expect(findings()).toEqual([
    ['2 statements have no answer: Stage plan 3 and Stage do 2', 'Answer', 'stage/plan/plan-3'],
    ['1 answer needs a reason: Stage plan 2', 'Say why', 'stage/plan/plan-2'],
    ['1 stage is not marked as complete: Stage do', 'Open stage', 'stage/do'],
    ['1 stage has no agreed level: Stage do', 'Agree a level', 'stage/do?step=agree'],
    ['1 stage has no target: Stage do', 'Set a target', 'stage/do?step=agree'],
    ['1 rating needs evidence: Stage plan 1', 'Add evidence', 'evidence/new?for=statement%2Fplan-1'],
    ['1 action has no owner: “Ask residents”', 'Add owner', `actions/${idOf('Ask residents')}`],
    ['1 action has no due date: “Ask residents”', 'Add date', `actions/${idOf('Ask residents')}`],
    ['1 action is overdue: “Phone the school”', 'Change date', `actions/${idOf('Phone the school')}`],
  ]);
  screen.getByText('3 of 5 statements are answered. 1 of 2 stages is complete.');
});

test('nothing is missing where everything is there', async () => {
  await showScreen(check, { given: complete });
  screen.getByText('Nothing is missing.');
  screen.getByText('All 5 statements are answered. All 2 stages are complete.');
  expect(screen.queryByRole('heading', { name: /look at first/ })).toBeNull();
});

test('each stage shows its agreed level, target, answers, different view, text, actions and evidence', async () => {
  await showScreen(check, {
    given: (open) => {
      answered(open);
      ensureEvidence(open.organisationDocument, 'e1');
      replaceText(open.organisationDocument.doc, 'evidence/e1/title', 'Spring minutes');
      linkEvidence(open.document, 'statement/plan-1', 'e1', true);
      open.now();
    },
  });
  expect(row('Stage plan', 'Agreed level')).toBe('3 Developing');
  expect(row('Stage plan', 'Target')).toBe('4 Established by 31 Aug 2027');
  expect(row('Stage plan', 'Different view')).toBe('Staff would say 2');
  expect(row('Stage plan', 'What we currently do')).toBe('We ask twice a year');
  expect(row('Stage plan', 'Evidence')).toBe('Spring minutes');
  const items = part('Stage plan').getAllByRole('listitem');
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Statement 1: 4 Established, target 5 by 31 May 2027 needs evidence. Ask the board',
    'Statement 2: Not applicable needs a reason',
    'Statement 3: No answer yet',
    'Phone the school Youth lead, Overdue, 31 Jan 2020',
    'Ask residents No owner, no date',
    'Spring minutes',
  ]);
  expect(row('Stage do', 'Agreed level')).toBe('Not provided');
  expect(row('Stage do', 'Answers')).toContain('Not agreed, views from 2 to 4. Views differ');
  expect(part('Stage do').queryByText('Different view')).toBeNull();
});

test('the details of the assessment and every row have a link that leads to where they are changed', async () => {
  const { open } = await showScreen(check, { given: answered });
  const href = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
  const base = `#/assessment/${open.id}`;
  expect(href('Change: Period')).toBe(`${base}/details?field=period&back=check`);
  expect(href('Change: Stage plan: Agreed level')).toBe(`${base}/stage/plan?step=agree`);
  expect(href('Change: Stage plan: Answers')).toBe(`${base}/stage/plan?step=whole`);
  expect(href('Change: Stage do: What we currently do')).toBe(`${base}/stage/do?step=now`);
  expect(part('Stage plan').getByRole('link', { name: 'Statement 3:' }).getAttribute('href')).toBe(
    `${base}/stage/plan/plan-3`,
  );
});

test('a long text is cut until it is opened', async () => {
  const { user } = await showScreen(check, {
    given: (open) => {
      replaceText(open.document.doc, 'stage/plan/now', 'We meet every month. '.repeat(20));
      open.now();
    },
  });
  const button = screen.getByRole('button', { name: 'Show all' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(screen.getByRole('button', { name: 'Show less' }).getAttribute('aria-expanded')).toBe('true');
});

test('finishing keeps a version of the team report, offers a backup, and opens the reports', async () => {
  const { open, user } = await showScreen(check, { given: answered });
  await user.click(screen.getByRole('button', { name: 'Finish and get the report' }));
  const heading = await screen.findByRole('heading', { name: /^Version of .* saved$/ });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  const [copy] = [...open.now().copies.values()];
  expect(copy).toMatchObject({ audience: 'team', removed: false });
  const report = copy && (await decompressReport(copy));
  expect(report?.ok && JSON.stringify(report.value)).toContain('Phone the school');
  await user.click(screen.getByRole('link', { name: 'Open the report' }));
  await screen.findByText(`Page #/assessment/${open.id}/report/team`);
});

test('the backup that is offered is a file with everything, and counts as a backup', async () => {
  const { open, user, workspace } = await showScreen(check, { given: complete });
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    if (file instanceof Blob) saved.push(file);
    return 'blob:saved';
  });
  await user.click(screen.getByRole('button', { name: 'Finish and get the report' }));
  await user.click(await screen.findByRole('button', { name: 'Back up and open the report' }));
  await screen.findByText(`Page #/assessment/${open.id}/report/team`);
  expect(JSON.parse((await saved[0]?.text()) ?? '')).toMatchObject({ format: 'lanes-backup', contents: 'everything' });
  expect(await workspace.storage.read(['kept'], lastBackup)).not.toBeNull();
});

test('an answer that changes elsewhere is listed at once', async () => {
  const { open } = await showScreen(check, { given: answered });
  answerStatement(open.document, 'plan-3', level(1));
  await screen.findByText('1 Not yet');
});

test('old evidence is listed among the things to look at', async () => {
  const { open } = await showScreen(check, {
    given: (begun) => {
      complete(begun);
      ensureEvidence(begun.organisationDocument, 'e1');
      replaceText(begun.organisationDocument.doc, 'evidence/e1/title', 'Doorstep survey');
      decideEvidence(begun.organisationDocument, 'e1', 'date', '2015-03-01');
      linkEvidence(begun.document, 'stage/plan', 'e1', true);
      begun.now();
    },
  });
  expect(findings()).toEqual([
    ['1 piece of evidence is over 2 years old: “Doorstep survey”', 'Change evidence', 'evidence/e1'],
  ]);
  expect(open.now().copies.size).toBe(0);
});

test('a rubric of many stages is folded, and a stage opens on demand', async () => {
  const { user } = await showScreen(check, {
    rubric: aRubric({ stages: Array.from({ length: 9 }, (_, i) => aStage(`s${i + 1}`, 1)) }),
  });
  expect(screen.queryByText('Agreed level')).toBeNull();
  await user.click(screen.getByRole('heading', { name: 'Stage s1' }));
  await screen.findByText('Agreed level');
  expect(screen.getAllByText('Agreed level')).toHaveLength(1);
});
