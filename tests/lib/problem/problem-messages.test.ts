import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault, Problem } from '../../../src/lib/problem/problem.ts';
import { problemMessage } from '../../../src/lib/problem/problem-messages.ts';
import { anyText } from '../../support/any-text.ts';

const fault: Fault = { path: '$.id', expected: 'an id', found: '7' };

/** One of every sort: the compiler refuses the table while a sort is missing. With the words that must be in its explanation. */
const EVERY: {
  readonly [type in Problem['type']]: readonly [Extract<Problem, { type: type }>, ...(readonly string[])];
} = {
  'empty-file': [{ type: 'empty-file', name: 'plan.json' }, 'plan.json', 'empty'],
  'too-large': [
    { type: 'too-large', name: 'plan.json', size: 12_300_000, limit: 2_000_000 },
    'plan.json',
    '12.3 MB',
    '2 MB',
  ],
  'too-deep': [{ type: 'too-deep', name: 'plan.json', limit: 32 }, 'plan.json', '32 levels'],
  'too-many': [{ type: 'too-many', name: 'plan.json', limit: 60_000 }, 'plan.json', '60,000 entries'],
  'not-json': [{ type: 'not-json', name: 'plan.json', line: 14, column: 3 }, 'plan.json', 'line 14, column 3'],
  'not-a-lanes-file': [{ type: 'not-a-lanes-file', name: 'plan.json', kind: null }, 'plan.json', '.lanes.json'],
  'newer-file': [
    { type: 'newer-file', name: 'plan.json', written: 7, known: 1 },
    'plan.json',
    'format 7',
    'up to 1',
    'Reload',
  ],
  faults: [
    { type: 'faults', name: 'plan.json', kind: 'rubric', faults: [fault, fault, fault] },
    'plan.json',
    '3 things',
  ],
  'damaged-file': [
    { type: 'damaged-file', name: 'plan.json', part: 'actions' },
    'plan.json',
    'actions',
    'another copy',
  ],
  'packed-file': [{ type: 'packed-file', name: 'plan.zip' }, 'plan.zip', 'Unpack'],
  'not-text': [{ type: 'not-text', name: 'plan.json' }, 'plan.json', 'another copy'],
  'wrong-passphrase': [
    { type: 'wrong-passphrase', name: 'plan.lanes.age' },
    'plan.lanes.age',
    'capital letters',
    'try again',
  ],
  'sealed-for-keys': [{ type: 'sealed-for-keys', name: 'plan.age' }, 'plan.age', 'the program that made it'],
  'cannot-open-here': [
    { type: 'cannot-open-here', name: 'plan.age', detail: 'RangeError' },
    'plan.age',
    'RangeError',
    'more memory',
  ],
  'rubric-differs': [
    { type: 'rubric-differs', name: 'plan.json', id: 'mine', edition: 2 },
    'plan.json',
    'edition 2',
    '“mine”',
    'next edition number',
  ],
  'no-such-page': [{ type: 'no-such-page', address: '#/nowhere' }, '“#/nowhere”'],
  'no-such-assessment': [{ type: 'no-such-assessment' }, 'not on this device', 'backup'],
  'in-the-bin': [{ type: 'in-the-bin' }, 'deleted', 'restore it from the Bin'],
  'no-such-workshop': [{ type: 'no-such-workshop' }, 'not on this device', 'backup'],
  'no-such-stage': [{ type: 'no-such-stage', stage: 'dream' }, '“dream”', 'Choose'],
  'no-such-rubric': [{ type: 'no-such-rubric', id: 'theirs' }, '“theirs”', 'Open its file'],
  'storage-unavailable': [
    { type: 'storage-unavailable', detail: 'SecurityError' },
    'SecurityError',
    'private browsing',
  ],
  'storage-newer': [{ type: 'storage-newer' }, 'Reload', 'Nothing is lost'],
  'storage-failed': [{ type: 'storage-failed', detail: 'AbortError' }, 'AbortError', 'download your work'],
  'storage-lost': [{ type: 'storage-lost' }, 'trying again', 'Keep this page open'],
  'storage-broken': [{ type: 'storage-broken' }, 'disk error', 'download your work'],
  'storage-slow': [{ type: 'storage-slow' }, 'longer than usual', 'Keep this page open'],
  'storage-full': [{ type: 'storage-full' }, 'full', 'download your work'],
  'damaged-document': [{ type: 'damaged-document', id: 'd1' }, 'could not be read', 'stored separately'],
  'work-older': [{ type: 'work-older' }, 'newest changes', 'Nothing has been changed'],
  'work-missing': [{ type: 'work-missing', expected: 1200, found: 3 }, '1,200 records', '3 can be found'],
  'cannot-draw': [{ type: 'cannot-draw', characters: ['🎉', '社'] }, '🎉 社', 'Print'],
  'export-failed': [{ type: 'export-failed', detail: 'no font' }, 'no font', 'Your work is safe'],
  'export-stopped': [{ type: 'export-stopped' }, 'Stopped', 'No file'],
  'no-logo': [{ type: 'no-logo', name: 'sign.svg', reason: 'kind' }, 'sign.svg', 'PNG', 'SVG'],
  'copy-altered': [{ type: 'copy-altered' }, 'has been changed', 'backup'],
  'no-such-report': [{ type: 'no-such-report' }, 'not on this device', 'backup'],
};
const table = Object.values(EVERY).map(([problem, ...parts]): readonly [Problem, readonly string[]] => [
  problem,
  parts,
]);

describe('every problem', () => {
  test.each(table)('%j is explained, with its place and its remedy', (problem, parts) => {
    for (const part of parts) expect(problemMessage(problem)).toContain(part);
  });
  test.each(table)('%j leaves no {placeholder}, and ends as a sentence does', (problem) => {
    expect(problemMessage(problem)).not.toMatch(/[{}]|undefined|NaN/);
    expect(problemMessage(problem)).toMatch(/^[“A-Z].*\.$/);
  });
  test('is explained in words of its own', () =>
    expect(new Set(table.map(([problem]) => problemMessage(problem))).size).toBe(table.length));
  test('of a file that was refused says that nothing was changed', () => {
    const refused = [
      'too-large',
      'too-deep',
      'not-json',
      'not-a-lanes-file',
      'newer-file',
      'faults',
      'rubric-differs',
    ] as const;
    for (const type of refused) expect(problemMessage(EVERY[type][0])).toContain('Nothing was changed.');
  });
});

describe('a file', () => {
  const refused = (size: number): string => problemMessage({ type: 'too-large', name: 'f', size, limit: 2_000_000 });
  test.each([
    [null, 'not a file from Lanes'],
    ['rubric' as const, '"format": "lanes-rubric"'],
    ['backup' as const, '"format": "lanes-backup"'],
  ])('that should be of the kind %j is told what it should be', (kind, part) => {
    expect(problemMessage({ type: 'not-a-lanes-file', name: 'f', kind })).toContain(part);
  });
  test('with one fault has one thing to put right', () => {
    expect(problemMessage({ type: 'faults', name: 'f', kind: 'rubric', faults: [fault] })).toContain(
      'Correct one thing in it',
    );
  });
  test('that is too large is measured in megabytes', () =>
    expect(refused(30_000_000)).toBe('“f” is 30 MB. Files up to 2 MB can be opened. Nothing was changed.'));
  test('that is one character too large is not said to be as large as is allowed', () =>
    expect(refused(2_000_001)).not.toContain('is 2 MB.'));
  test('whose edition is a year is called by that year', () => {
    expect(problemMessage({ type: 'rubric-differs', name: 'f', id: 'mine', edition: 2026 })).toContain('edition 2026 ');
  });
  test('is called what it is called, whatever signs are in its name', () => {
    fc.assert(
      fc.property(anyText(), (name) => problemMessage({ type: 'empty-file', name }).startsWith(`“${name}” is empty.`)),
    );
  });
});
