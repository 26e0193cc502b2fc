/** Writes into one text from many windows of one browser at once. */
import { session } from './session.mjs';

const WINDOWS = 10;
const EDITS = 200;

/** @type {import('./faults.mjs').Fault} */
export const windows = {
  name: 'windows',
  promise: `${WINDOWS} windows, ${EDITS} edits each, in one text: none lost, all windows show the same`,
  runs: { short: 1, full: 2 },
  async run({ site, engine, folder, runs, short, note }) {
    const [count, each] = short ? [3, 50] : [WINDOWS, EDITS];
    const outcome = { runs: 0, lost: 0, detail: '' };
    const own = session(site, engine, folder);
    await own.begin();
    await own.order('saved');
    for (let i = 0; i < runs; i++) {
      await own.quit();
      const names = await own.openMany(count);
      const marks = names.map((_, window) => `${i}w${String.fromCharCode(97 + window)}`);
      await Promise.all(
        names.map((name, window) => own.order('edits', { count: each, mark: marks[window] }, name, 300_000)),
      );
      await Promise.all(names.map((name) => own.order('saved', {}, name)));
      await own.kill();
      const { text } = await own.open();
      const wanted = marks.flatMap((mark) => Array.from({ length: each }, (_, edit) => `${mark}${edit};`));
      const missing = wanted.filter((edit) => !text?.includes(edit));
      outcome.runs++;
      if (missing.length === 0) continue;
      outcome.lost++;
      note(`run ${i + 1}: ${missing.length} of ${wanted.length} edits are missing, such as ${missing.slice(0, 3)}`);
    }
    await own.kill();
    outcome.detail = `${outcome.runs * count * each} edits`;
    return outcome;
  },
};
