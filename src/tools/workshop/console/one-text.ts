import { words } from '../../../domain/words.ts';

export const oneText = words('workshop in one window', {
  count: 'Count and write',
  seen: 'The room can see this too. Count hands here only if everybody may watch.',
});
