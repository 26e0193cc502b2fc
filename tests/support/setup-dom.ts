import 'fake-indexeddb/auto';
import { cleanup, configure } from '@testing-library/preact';
import { afterEach } from 'vitest';

// A screen's code is loaded on demand, which takes longer than the usual second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => cleanup());
