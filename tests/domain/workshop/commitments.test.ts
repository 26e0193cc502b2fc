import { describe, expect, test } from 'vitest';
import { commitmentsOf } from '../../../src/domain/workshop/commitments.ts';
import { anAction } from '../../support/builders.ts';
import { anEntry, aWorkshop } from '../../support/workshop-builders.ts';

describe('the commitments of a workshop', () => {
  test('are its decisions in the order of the questions, without blank ones', () => {
    const decisions = new Map([
      ['possible', { will: ' Open late. ', did: ' Opened. ' }],
      ['celebrate', { will: 'Keep the tea.', did: '' }],
      ['shapes', { will: ' ', did: 'x' }],
      ['gone', { will: 'Question deleted.', did: '' }],
    ]);
    expect(commitmentsOf(aWorkshop({ decisions }), [])).toEqual([
      { will: 'Keep the tea.', did: '' },
      { will: 'Open late.', did: 'Opened.' },
    ]);
  });

  test('include the actions that came from entries, with progress or status', () => {
    const workshop = aWorkshop({ entries: [anEntry({ action: 'a1' }), anEntry({ action: 'a2' })] });
    const actions = [
      anAction({ id: 'a1', words: 'Evenings', status: 'done' }),
      anAction({ id: 'a2', words: 'Minibus', progress: ' Asked twice ' }),
      anAction({ id: 'a3', words: 'Another action' }),
    ];
    expect(commitmentsOf(workshop, actions)).toEqual([
      { will: 'Evenings', did: 'Done' },
      { will: 'Minibus', did: 'Asked twice' },
    ]);
  });

  test('include actions that a later assessment carried over', () => {
    const workshop = aWorkshop({ entries: [anEntry({ action: 'a1' })] });
    const carried = anAction({ id: 'b7', originId: 'a1', words: 'Evenings', status: 'in-progress' });
    expect(commitmentsOf(workshop, [carried])).toEqual([{ will: 'Evenings', did: 'In progress' }]);
  });

  test('leave out actions of entries that were removed or never approved', () => {
    const entries = [anEntry({ action: 'a1', removed: true }), anEntry({ action: 'a2', shown: false })];
    expect(commitmentsOf(aWorkshop({ entries }), [anAction({ id: 'a1' }), anAction({ id: 'a2' })])).toEqual([]);
  });
});
