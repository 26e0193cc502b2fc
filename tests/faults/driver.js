/**
 * Runs in the page of the real app, in any browser. Follows the orders of the suite's server with the app's own fields and buttons, and reports
 * each key and each time at which the page shows that everything is saved.
 */
import { letterAt } from './letters.js';

const FIELD = 'What do we currently do?';
const NAME = 'Organisation name';
const win = new URLSearchParams(location.search).get('w') ?? '';

/** @param {Record<string, unknown>} what */
const report = (what) =>
  fetch('./driver/report', {
    method: 'POST',
    keepalive: true,
    body: JSON.stringify({ window: win, at: Date.now(), ...what }),
  }).catch(() => undefined);

/** @param {string} label */
function boxLabelled(label) {
  const found = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim() === label);
  const box = found && document.getElementById(found.htmlFor);
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement ? box : null;
}
const field = () => boxLabelled(FIELD);

/** @param {string} name */
const buttonNamed = (name) =>
  [...document.querySelectorAll('button, a')].find(
    (each) => each instanceof HTMLElement && each.offsetParent !== null && each.textContent?.trim() === name,
  );

const heading = () => document.querySelector('h1')?.textContent?.trim() ?? '';
const alertSaid = () =>
  [...document.querySelectorAll('[role="alert"]')].map((each) => each.textContent?.trim()).join(' ');

/** Save status as the page shows it. `pending` is its number of unsaved changes. */
function saying() {
  const mark = document.querySelector('[data-pending]');
  return {
    pending: mark ? Number(mark.getAttribute('data-pending')) : Number.NaN,
    saved: mark?.textContent?.includes('Saved on this device') ?? false,
    notSaved: mark?.textContent?.includes('Not saved') ?? false,
  };
}

/**
 * @template T
 * @param {() => T | null | undefined | false} look
 * @returns {Promise<T>}
 */
function when(look) {
  return new Promise((done) => {
    const again = () => {
      const found = look();
      if (!found) return false;
      observer.disconnect();
      done(found);
      return true;
    };
    const observer = new MutationObserver(again);
    if (!again()) observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** @param {HTMLTextAreaElement | HTMLInputElement} box @param {string} words */
function put(box, words) {
  if (document.activeElement !== box) box.focus();
  box.setSelectionRange(box.value.length, box.value.length);
  document.execCommand('insertText', false, words);
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let typing;
/** @param {number} least @param {number} most pause between keys, ms */
function typeOn(least, most) {
  clearTimeout(typing);
  const box = field();
  if (box) {
    put(box, letterAt(box.value.length));
    void report({ kind: 'typed', n: box.value.length });
  }
  typing = setTimeout(() => typeOn(least, most), least + Math.random() * (most - least));
}

// Recorder: whenever the page shows "Saved" with no unsaved change, the text in the field must be on the disk.
let claimed = -1;
let last = '';
new MutationObserver(() => {
  const { pending, saved, notSaved } = saying();
  const length = field()?.value.length ?? -1;
  if (saved && pending === 0 && length >= 0 && length !== claimed) {
    claimed = length;
    void report({ kind: 'saved', n: length });
  }
  const said = `${heading()}|${notSaved ? 'not saved' : ''}|${alertSaid()}`;
  if (said === last) return;
  last = said;
  void report({ kind: 'said', text: said });
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener('error', (event) => void report({ kind: 'error', text: event.message }));
addEventListener('unhandledrejection', (event) => void report({ kind: 'error', text: String(event.reason) }));

/** Files that the page has offered for download, as text. */
const files = /** @type {Promise<string>[]} */ ([]);
const { createObjectURL } = URL;
URL.createObjectURL = (object) => {
  if (object instanceof Blob) files.push(object.text());
  return createObjectURL.call(URL, object);
};

const seen = () => ({
  heading: heading(),
  text: field()?.value ?? null,
  alert: alertSaid(),
  main: document.querySelector('main')?.innerText.slice(0, 600) ?? '',
  ...saying(),
});

/** @type {Record<string, (how: any) => unknown>} */
const orders = {
  /** Begins an assessment and opens its first stage. */
  async begin() {
    location.hash = '#/new';
    put(await when(() => boxLabelled(NAME)), 'Harbour Lane');
    /** @type {HTMLElement} */ (await when(() => buttonNamed('Continue with Plan'))).click();
    const [address] = await when(() => /^#\/assessment\/[^/]+/.exec(location.hash));
    location.hash = `${address}/stage/plan`;
    await when(field);
    return location.hash;
  },
  /** Waits until the page shows a screen, and returns it. */
  async arrive() {
    await when(
      () => field() || (document.querySelector('main h1') && !(location.hash.includes('/stage/') && heading() === '')),
    );
    return seen();
  },
  look: seen,
  type: ({ least, most }) => typeOn(least, most),
  stop: () => clearTimeout(typing),
  /** Writes edits with marks. Each waits for the server: a timer of a hidden window runs once a second. */
  async edits({ count, mark }) {
    const box = await when(field);
    for (let i = 0; i < count; i++) {
      put(box, `${mark}${i};`);
      await report({ kind: 'edit', n: i });
    }
  },
  /** Clears the site's storage under the open page. */
  wipe: () => fetch('./wipe').then(() => undefined),
  /** Waits until the page shows that everything is saved. */
  async saved() {
    await when(() => saying().saved && saying().pending === 0);
    return field()?.value ?? null;
  },
  /** @returns whether the button appeared within the given ms: a notice may disappear again */
  async click({ name, within = 60_000 }) {
    const button = await Promise.race([
      when(() => buttonNamed(name)),
      new Promise((resume) => setTimeout(resume, within, null)),
    ]);
    button?.click();
    return button !== null;
  },
  /** Returns the last file that the page has offered. */
  async file() {
    while (files.length === 0) await new Promise((resume) => setTimeout(resume, 20));
    return files.at(-1);
  },
};

// A request in a killed network process never ends.
const PATIENCE_MS = 5_000;
for (let last = 0; ; ) {
  const order = await fetch(`./driver/next?w=${win}&last=${last}`, { signal: AbortSignal.timeout(PATIENCE_MS) })
    .then((response) => response.json())
    .catch(() => null);
  if (order) {
    last = order.number;
    void report({ kind: 'done', number: order.number, value: (await orders[order.what]?.(order)) ?? null });
  } else await new Promise((resume) => setTimeout(resume, 100));
}
