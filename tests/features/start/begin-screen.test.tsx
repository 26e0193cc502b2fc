import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { AppData } from '../../../src/data/app-data.ts';
import BeginScreen from '../../../src/features/start/begin-screen.tsx';
import { parseRoute } from '../../../src/lib/routes.ts';
import { begun, testWorkspace } from '../../support/test-workspace.ts';

const route = parseRoute('#/new');
document.documentElement.lang = 'en';
afterEach(cleanup);

test('a name that is being written stays, though the organisations of this device are known only after its first letters', async () => {
  const workspace = await testWorkspace();
  await begun(workspace, { organisation: 'First Trust' });
  await workspace.settled();
  const { rerender } = render(<BeginScreen appData={null} route={route} />);
  fireEvent.input(screen.getByLabelText('What is your organisation called?'), { target: { value: 'Second Tr' } });
  rerender(
    <BeginScreen
      appData={{ storage: workspace.storage, userWorkspace: async () => workspace } as unknown as AppData}
      route={route}
    />,
  );
  await screen.findByRole('radio', { name: 'First Trust' });
  expect(screen.getByLabelText<HTMLInputElement>('What is your organisation called?').value).toBe('Second Tr');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Another organisation' }).checked).toBe(true);
});
