/** The disk runs full while somebody types, has room again (before the browser is closed, or after), and the browser is started again twice. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { smallDisk } from './disk.mjs';
import { lettersTo } from './letters.js';
import { pause } from './processes.mjs';
import { heldOf, isRescue, session } from './session.mjs';

/** A write that fails must be said so within this, ms, and the time that the disk takes to answer. */
const SAID_WITHIN = 1_000;

/** @type {import('./faults.mjs').Fault} */
export const fullDisk = {
  name: 'full-disk',
  promise:
    '"Not saved" within 1 s, the text stays, one click makes the file; earlier work and all that was shown as saved survive two starts',
  runs: { short: 0, full: 5 },
  needsRoot: true,
  async run({ site, engine, folder, runs, note }) {
    const outcome = { runs: 0, lost: 0, detail: '' };
    let [slowest, back, diverted, takenBack, rescued] = [0, 0, 0, 0, 0];
    for (let i = 0; i < runs; i++) {
      const disk = smallDisk(mkdtempSync(join(folder, 'full-')), 400);
      const own = session(site, engine, join(disk.place, 'profile'));
      /** @type {string[]} */
      const broken = [];
      try {
        await own.begin();
        await own.typeAndSave(40);
        await pause(3_000);
        await own.quit();
        const yesterday = heldOf((await own.open()).text);
        if (yesterday < 40) broken.push(`held ${yesterday} before anything happened`);
        await own.type();
        await pause(500);
        const filledAt = Date.now();
        disk.fill();
        const said = await site.seen(
          (reports) => reports.find(({ kind, text }) => kind === 'said' && text?.includes('not saved')),
          20_000,
        );
        if (said) {
          const firstUnsaved = own.stamps().get(own.claimedBefore(said.at) + 1) ?? said.at;
          slowest = Math.max(slowest, said.at - firstUnsaved);
          if (said.at - firstUnsaved > SAID_WITHIN + own.slowestWrite())
            broken.push(`said after ${said.at - firstUnsaved} ms`);
          await pause(500);
          await own.order('stop');
          // Where the browser says no more than that the connection is lost, the page loads itself anew: with the words in it.
          await own.shows(({ text }) => heldOf(text) >= own.typed(), 5_000);
          const shown = await own.order('look');
          if (heldOf(shown.text) < own.typed())
            broken.push(
              `the text left the screen: typed ${own.typed()}, on it ${heldOf(shown.text)}, "${shown.heading}". ${own.story(filledAt)}`,
            );
          // A write that found room after all takes "Not saved" back, and the way to the file with it.
          if (shown.notSaved && (await own.order('click', { name: 'Download my work', within: 2_000 }))) {
            const file = await own.order('file', {}, undefined, 20_000).catch(String);
            if (!file.includes(shown.text)) broken.push(`the file lacks what is on the screen: ${file.slice(0, 80)}`);
          } else takenBack++;
        } else if (own.typed() > own.claimed() + 5) broken.push('"Not saved" was never said');
        const freedLate = i % 2 === 1;
        if (!freedLate) disk.free();
        await own.type();
        await pause(2_500);
        await own.order('stop');
        await pause(2_500);
        const [typed, story] = [own.typed(), own.story(filledAt)];
        let claimed = own.claimed();
        await own.quit();
        if (freedLate) disk.free();
        for (const start of ['first', 'second']) {
          const startedAt = Date.now();
          const seen = await own.open();
          const isLost = isRescue(seen);
          if (isLost) rescued++;
          const found = isLost ? await own.putBack(lettersTo(claimed)) : '';
          // What was diverted comes back once the page is there.
          if (!isLost) await own.shows(({ text }) => heldOf(text) >= typed, start === 'first' ? 4_000 : 0);
          const text = isLost && found !== 'put back' ? null : (await own.order('look')).text;
          const held = heldOf(text);
          if (held < Math.max(yesterday, claimed))
            broken.push(
              `${start} start${freedLate ? ', room only after the browser was closed' : ''}: ${seen.heading} ${found}; typed ${typed}, shown as saved ${claimed}, held ${held}. ${story}`,
            );
          if (start === 'first') {
            back += Math.max(0, held - claimed);
            diverted += typed - claimed;
            // What is written behind a torn record is what the next start loses.
            await own.type();
            await pause(1_500);
            await own.order('stop');
            if (text !== null && (await own.shows(({ saved, pending }) => saved && pending === 0, 10_000)))
              claimed = own.claimed();
            else if (text !== null)
              broken.push(`after the first start nothing is saved any more: ${own.story(startedAt)}`);
          }
          await own.quit();
        }
      } finally {
        await own.kill();
        disk.remove();
      }
      outcome.runs++;
      if (broken.length > 0) outcome.lost++;
      for (const words of broken) note(`run ${i + 1}: ${words}`);
    }
    outcome.detail = `said after ${slowest} ms at most; of ${diverted} keys not shown as saved, ${back} came back; "Not saved" taken back in ${takenBack} runs, work put back by the rescue screen at ${rescued} starts`;
    return outcome;
  },
};
