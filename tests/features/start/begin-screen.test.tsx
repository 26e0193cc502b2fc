import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { House } from '../../../src/data/app-data.ts';
import BeginScreen from '../../../src/features/start/begin-screen.tsx';
import { parseAddress } from '../../../src/lib/routes.ts';
import { aRoom, begun } from '../../support/test-workspace.ts';

const place = parseAddress('#/new');
document.documentElement.lang = 'en';
afterEach(cleanup);

test('a name that is being written stays, though the organisations of this device are known only after its first letters', async () => {
  const room = await aRoom();
  await begun(room, { organisation: 'First Trust' });
  await room.settled();
  const { rerender } = render(<BeginScreen house={null} place={place} />);
  fireEvent.input(screen.getByLabelText('What is your organisation called?'), { target: { value: 'Second Tr' } });
  rerender(<BeginScreen house={{ storage: room.storage, real: async () => room } as unknown as House} place={place} />);
  await screen.findByRole('radio', { name: 'First Trust' });
  expect(screen.getByLabelText<HTMLInputElement>('What is your organisation called?').value).toBe('Second Tr');
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Another organisation' }).checked).toBe(true);
});
