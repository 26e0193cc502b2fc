import { act, renderHook, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { answerStatement } from '../../../../src/data/assessments/assessment-commands.ts';
import { paths } from '../../../../src/data/documents/paths.ts';
import { useSnapshot } from '../../../../src/features/reports/shared/use-snapshot.ts';
import { begun, opened, testWorkspace } from '../../../support/test-workspace.ts';

test('a report follows what is typed and decided, and reads last year’s levels once', async () => {
  const workspace = await testWorkspace();
  const lastYear = await begun(workspace);
  lastYear.act('Level', () => answerStatement(lastYear.document, 'plan-1', { type: 'level', level: 2 }));
  await workspace.settled();
  const { rubric, organisation } = lastYear.assessment.getState();
  const id = await workspace.begin({
    organisation: { id: organisation },
    rubric,
    scope: '',
    period: 'Autumn 2027',
    previous: lastYear.id,
  });
  const open = await opened(workspace, id);
  const read = vi.spyOn(workspace.storage, 'read');
  const { result } = renderHook(() => useSnapshot(open, workspace));
  await waitFor(() => expect(result.current?.answersBefore.get('plan-1')).toEqual({ type: 'level', level: 2 }));
  expect(result.current?.lastPeriod).toBe('Autumn 2026');

  act(() => open.act('Level', () => answerStatement(open.document, 'plan-1', { type: 'level', level: 4 })));
  await waitFor(() =>
    expect(result.current?.assessment.statements.get('plan-1')?.answer).toEqual({ type: 'level', level: 4 }),
  );
  act(() => open.text(paths.stage('plan').now, 'Typing').write('We meet each spring.'));
  await waitFor(() => expect(result.current?.assessment.stages.get('plan')?.now).toBe('We meet each spring.'));
  expect(read.mock.calls.filter(([tables]) => tables.includes('answers'))).toHaveLength(1);
});
