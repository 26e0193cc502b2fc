/** Session of one browser profile with the app: opened, given orders, killed, opened again. */
import { lettersTo } from './letters.js';
import { pause } from './processes.mjs';

/**
 * @typedef {{ heading: string, text: string | null, alert: string, main: string, pending: number, saved: boolean, notSaved: boolean }} Seen
 * @typedef {ReturnType<typeof session>} Session
 */

/** A browser that has not answered in this time fails the run, ms. */
const PATIENCE = 60_000;

/**
 * @param {import('./site.mjs').DrivenSite} site
 * @param {import('./engines.mjs').Engine} engine
 * @param {string} profile
 */
export function session(site, engine, profile) {
  /** @type {import('./engines.mjs').Run | null} */
  let run = null;
  let hash = '';
  let folder = profile;

  /**
   * @param {string} what
   * @param {Record<string, unknown>} [how]
   * @param {string} [window]
   * @param {number} [patience]
   * @returns {Promise<any>} the page's answer; rejects when there is none
   */
  async function order(what, how, window, patience = PATIENCE) {
    const number = site.order(what, how, window);
    const done = await site.seen(
      (reports) => reports.find((each) => each.kind === 'done' && each.number === number),
      patience,
    );
    if (!done)
      throw new Error(`${engine.name} gave no answer to "${what}". Last: ${JSON.stringify(site.reports.slice(-3))}`);
    return done.value;
  }

  const own = {
    order,
    /** Opens the browser at the assessment, or at the start page before there is one. @returns {Promise<Seen>} */
    async open() {
      run = engine.start(folder, `${site.url}?w=${site.visit()}${hash}`);
      return order('arrive');
    },
    /** Opens the browser at another page or address of the app. @param {string} page @param {string} [place] */
    openAt(page, place = '') {
      run = engine.start(folder, `${site.url}${page}?w=${site.visit()}${place}`);
    },
    /** Opens several windows at the assessment at once. @param {number} count @returns {Promise<string[]>} their names */
    async openMany(count) {
      const visit = site.visit();
      const names = Array.from({ length: count }, (_, i) => `${visit}-${i}`);
      const [first = '', ...more] = names.map((name) => `${site.url}?w=${name}${hash}`);
      run = engine.start(folder, first, ...more);
      for (const name of names) await order('arrive', {}, name);
      return names;
    },
    /** Begins an assessment and goes to its first text. */
    async begin() {
      await own.open();
      hash = await order('begin');
      return hash;
    },
    /** @param {number} least @param {number} most pause between keys, ms */
    type: (least = 20, most = 90) => order('type', { least, most }),
    /** Types more letters and waits until the page shows them as saved. @param {number} keys */
    async typeAndSave(keys) {
      const before = own.typed();
      await own.type(5, 15);
      await site.seen(() => own.typed() >= before + keys, PATIENCE);
      await order('stop');
      return /** @type {string} */ (await order('saved'));
    },
    /**
     * Looks until the page shows what is wanted.
     * @param {(seen: Seen) => boolean} wanted
     * @param {number} patience
     */
    async shows(wanted, patience) {
      for (const end = Date.now() + patience; Date.now() < end; await pause(200))
        if (wanted(await order('look'))) return true;
      return false;
    },
    /** Recovers the work on the rescue screen, as a user does. @param {string} text expected text */
    putBack: (text) => recoverOnRescueScreen(own, text),
    /** @returns {Promise<number>} when */
    kill: async () => run?.kill() ?? Date.now(),
    quit: async () => run?.quit(),
    freeze: () => run?.freeze(),
    pid: () => run?.pid ?? 0,
    /** Uses the profile at another path from now on. @param {string} place */
    moved(place) {
      folder = place;
    },
    ...readingsOf(site),
  };
  return own;
}

/**
 * Readings of the page's reports on typing and saving.
 * @param {import('./site.mjs').DrivenSite} site
 */
function readingsOf(site) {
  /** @param {string} kind @param {number} [before] */
  const longest = (kind, before = Number.POSITIVE_INFINITY) =>
    Math.max(0, ...site.reports.filter((report) => report.kind === kind && report.at < before).map(({ n = 0 }) => n));
  /** Times at which each length was reached. */
  const stamps = () => new Map(site.reports.filter(({ kind }) => kind === 'typed').map(({ n = 0, at }) => [n, at]));
  return {
    typed: () => longest('typed'),
    claimed: () => longest('saved'),
    /** Length that was shown as saved at a time. @param {number} at */
    claimedBefore: (at) => longest('saved', at),
    stamps,
    /** Messages of the page from a time on, for the report of a broken promise. @param {number} from */
    story: (from) =>
      site.reports
        .filter(({ kind, at }) => at >= from && (kind === 'said' || kind === 'error'))
        .slice(0, 30)
        .map(({ kind, at, text }) => `+${at - from} ${kind} ${text?.slice(0, 160)}`)
        .join('; '),
    /** Longest time from a key until it was shown as saved, ms. */
    slowestWrite() {
      const typedAt = stamps();
      const saved = site.reports.filter(({ kind }) => kind === 'saved');
      return Math.max(0, ...saved.map(({ n = 0, at }) => at - (typedAt.get(n) ?? at)));
    },
  };
}

/**
 * Clicks through the rescue screen. Where the database cannot be replaced, the backup file must hold the text.
 * @param {Session} own
 * @param {string} text
 * @returns {Promise<string>}
 */
async function recoverOnRescueScreen(own, text) {
  try {
    await own.order('click', { name: 'Restore the second copy' }, undefined, 10_000);
    if (await own.order('click', { name: 'Open Lanes', within: 10_000 }, undefined, 15_000)) {
      await own.shows((seen) => seen.text?.startsWith(text) ?? false, 10_000);
      const seen = await own.order('look');
      return seen.text?.startsWith(text)
        ? 'put back'
        : `put back only in part (${heldOf(seen.text)} of ${text.length}, ${seen.heading})`;
    }
    await own.order('click', { name: 'Save it as a backup file' }, undefined, 10_000);
    const file = await own.order('file', {}, undefined, 20_000);
    return file.includes(text) ? 'in a file' : `the backup file lacks the text: ${file.slice(0, 80)}`;
  } catch (error) {
    return `rescue screen without a way back (${error instanceof Error ? error.message : error})`;
  }
}

/** @param {Seen} seen */
export const isRescue = ({ heading }) => heading.includes('problem with your saved work');

/**
 * Returns the length of the typed text in the field; 0 unless every letter is right.
 * @param {string | null} text
 */
export const heldOf = (text) => (text !== null && text === lettersTo(text.length) ? text.length : 0);
