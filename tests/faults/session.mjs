/** One profile of one browser with the app in it: opened, ordered about, killed, opened again. */
import { lettersTo } from './letters.js';
import { pause } from './processes.mjs';

/**
 * @typedef {{ heading: string, text: string | null, alert: string, main: string, pending: number, saved: boolean, notSaved: boolean }} Seen
 * @typedef {ReturnType<typeof session>} Session
 */

/** A browser that has not answered for so long has failed the run, ms. */
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

  /** @param {string} kind */
  const longest = (kind) => Math.max(0, ...site.reports.filter((each) => each.kind === kind).map(({ n = 0 }) => n));

  const own = {
    order,
    /** Opens the browser at the assessment, or at the start where there is none yet. @returns {Promise<Seen>} what it shows */
    async open() {
      run = engine.start(folder, `${site.url}?w=${site.visit()}${hash}`);
      return order('arrive');
    },
    /** Opens the browser at another page, or at another place in the app. @param {string} page @param {string} [place] */
    openAt(page, place = '') {
      run = engine.start(folder, `${site.url}${page}?w=${site.visit()}${place}`);
    },
    /** Opens so many windows at the assessment at once. @param {number} count @returns {Promise<string[]>} their names */
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
    /** Types so many more letters and waits until the page says that they are saved. @param {number} keys */
    async typeAndSave(keys) {
      const before = longest('typed');
      await own.type(5, 15);
      await site.seen(() => longest('typed') >= before + keys, PATIENCE);
      await order('stop');
      return /** @type {string} */ (await order('saved'));
    },
    /**
     * Looks until it shows what is wanted.
     * @param {(seen: Seen) => boolean} wanted
     * @param {number} patience
     */
    async shows(wanted, patience) {
      for (const end = Date.now() + patience; Date.now() < end; await pause(200))
        if (wanted(await order('look'))) return true;
      return false;
    },
    /** From the rescue screen, as a person would. @param {string} text what should be there again */
    async putBack(text) {
      try {
        await order('click', { name: 'Put the second copy back' }, undefined, 10_000);
        await order('click', { name: 'Open Lanes' }, undefined, 10_000);
        await own.shows((seen) => seen.text?.startsWith(text) ?? false, 10_000);
        const seen = await order('look');
        return seen.text?.startsWith(text)
          ? 'put back'
          : `put back only in part (${heldOf(seen.text)} of ${text.length}, ${seen.heading})`;
      } catch (error) {
        return `rescue screen without a way back (${error instanceof Error ? error.message : error})`;
      }
    },
    /** @returns {Promise<number>} when */
    kill: async () => run?.kill() ?? Date.now(),
    quit: async () => run?.quit(),
    freeze: () => run?.freeze(),
    pid: () => run?.pid ?? 0,
    /** The same profile, found at another place from now on. @param {string} place */
    moved(place) {
      folder = place;
    },
    typed: () => longest('typed'),
    claimed: () => longest('saved'),
    /** What had been shown as saved at a moment. @param {number} at */
    claimedBefore: (at) =>
      Math.max(0, ...site.reports.filter((each) => each.kind === 'saved' && each.at < at).map(({ n = 0 }) => n)),
    /** What the page said from a moment on, in short: for whoever looks into a broken promise. @param {number} from */
    story: (from) =>
      site.reports
        .filter(({ kind, at }) => at >= from && (kind === 'said' || kind === 'error'))
        .slice(0, 30)
        .map(({ kind, at, text }) => `+${at - from} ${kind} ${text?.slice(0, 160)}`)
        .join('; '),
    /** The longest that a key has waited until it was shown as saved, ms. */
    slowestWrite() {
      const stamps = own.stamps();
      return Math.max(
        0,
        ...site.reports.filter(({ kind }) => kind === 'saved').map(({ n = 0, at }) => at - (stamps.get(n) ?? at)),
      );
    },
    /** When each length was reached. */
    stamps: () => new Map(site.reports.filter(({ kind }) => kind === 'typed').map(({ n = 0, at }) => [n, at])),
  };
  return own;
}

/** @param {Seen} seen */
export const isRescue = ({ heading }) => heading.includes('needs looking after');

/**
 * How much of the typed text stands in the field, letter for letter.
 * @param {string | null} text
 */
export const heldOf = (text) => (text !== null && text === lettersTo(text.length) ? text.length : 0);
