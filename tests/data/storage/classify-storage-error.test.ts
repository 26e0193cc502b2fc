import { expect, test } from 'vitest';
import { storageProblem } from '../../../src/data/storage/classify-storage-error.ts';

const error = (name: string, message = '', more: object = {}) => Object.assign(new Error(message), { name, ...more });

test.each([
  ['no room', error('QuotaExceededError'), 'storage-full'],
  ['no room, said as an abort', error('AbortError', '', { inner: error('QuotaExceededError') }), 'storage-full'],
  [
    'no room, said of one row of several',
    error('BulkError', '1 of 1 operations failed', { failures: [error('QuotaExceededError')] }),
    'storage-full',
  ],
  [
    'a disk that ran full in a commit',
    error('QuotaExceededError', 'Encountered disk full while committing transaction.'),
    'storage-broken',
  ],
  ['a failing disk', error('UnknownError', 'Connection is closing because of: IO error'), 'storage-broken'],
  [
    'a failing disk, said of one row of several',
    error('BulkError', '', { failures: [error('UnknownError', 'Internal error')] }),
    'storage-broken',
  ],
  [
    'a value that could not be written',
    error('BulkError', '', { failures: [error('DataError', 'Failed to write blobs.')] }),
    'storage-broken',
  ],
  ['a newer database', error('VersionError'), 'storage-newer'],
  ['a connection that was cut', error('InvalidStateError'), 'storage-lost'],
  ['a transaction that the browser ended unasked', error('PrematureCommitError'), 'storage-lost'],
  [
    'Safari’s database server gone',
    error('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'),
    'storage-lost',
  ],
  [
    'the same in other words',
    error('UnknownError', 'An internal error was encountered in the Indexed Database server'),
    'storage-lost',
  ],
])('%s', (_, thrown, type) => {
  expect(storageProblem(thrown).type).toBe(type);
});

test('an unknown error keeps its name', () => {
  expect(storageProblem(error('OddError'))).toEqual({ type: 'storage-failed', detail: 'OddError' });
  expect(storageProblem('not an error')).toEqual({ type: 'storage-failed', detail: 'unknown' });
});
