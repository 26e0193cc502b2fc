import { words } from '../../../domain/words.ts';

/** Words of the close: the last minute's poll, and the record page. */
export const text = words('workshop close', {
  poll: 'How was it?',
  pollHint: 'Ask for hands, and tap once for each. It takes a minute.',
  useful: 'Was it useful?',
  heard: 'Did you feel heard?',
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  add: '{question} {answer}: one more, {n} so far',
  takeBack: '{question} {answer}: one fewer',
  hands: { one: '{n} hand', other: '{n} hands' },
  undoPoll: 'Hands of the poll',
});
