/**
 * `npm run words -- export cy cy.po` writes every message of Lanes for a translator, with the translations that there are.
 * `npm run words -- import cy cy.po` checks what came back and writes src/app/languages/cy.json; with any fault it writes nothing.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createServer } from 'vite';
import { PoError, readPo, writePo } from './po.mjs';

/** @typedef {typeof import('../src/app/languages/translations.ts')} Code */
/** @typedef {import('../src/app/languages/translations.ts').Tables} Tables */

/** Folder of the translations. LANGUAGES is for tests, which must not write into the source. */
const folder = process.env.LANGUAGES ?? 'src/app/languages';

/** A file or a command that cannot be used; its message is a sentence for the person at the terminal. */
class Refusal extends Error {}

/** @type {Record<string, (tag: string, file: string) => Promise<void>>} */
const WORK = { export: exportWords, import: importWords };

/** @param {string[]} words arguments of the command */
async function run([verb, language, file, ...rest]) {
  const work = Object.hasOwn(WORK, verb ?? '') ? WORK[verb ?? ''] : null;
  if (!work || !language || !file || rest.length > 0)
    throw new Refusal('Say what to do: npm run words -- export cy cy.po, or: npm run words -- import cy cy.po');
  await work(tagOf(language), file);
}

/**
 * Writes a PO file.
 * @param {string} tag
 * @param {string} file
 */
async function exportWords(tag, file) {
  if (existsSync(file))
    throw new Refusal(
      `${file} is there already and may hold a translator’s work. Import it, then move it away. Nothing is written.`,
    );
  const { poTable, allMessages } = await code();
  const table = poTable(tag, allMessages(), translationsOf(tag));
  writeFileSync(file, writePo(table));
  // The header is an entry too.
  const entries = Object.values(table.translations).flatMap((byId) => Object.values(byId));
  const translated = entries.filter(({ msgstr }) => msgstr.some((text) => text !== '')).length;
  console.log(`${file}: ${entries.length - 1} entries, ${translated} of them translated.`);
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0)
    console.log(`The plural rules of ${tag} are not known here, so each message has one form.`);
}

/**
 * Reads a PO file and keeps its translations.
 * @param {string} tag
 * @param {string} file
 */
async function importWords(tag, file) {
  const text = textOf(file);
  const { translationIn, allMessages } = await code();
  const { said, translated, total, fuzzy, faults, warnings } = translationIn(tableOf(file, text), tag, allMessages());
  for (const warning of warnings) console.warn(`To look at: ${warning}`);
  if (faults.length > 0) throw new Refusal([...faults, putRight(file)].join('\n'));
  if (fuzzy > 0) console.log(`${fuzzy} entries are marked fuzzy and count as not translated.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(placeOf(tag), `${JSON.stringify(said, null, 2)}\n`);
  console.log(
    `${placeOf(tag)} is written: ${translated} of ${total} messages are translated.${translated < total ? ' The others stay English.' : ''}`,
  );
  if (!readFileSync('src/app/languages/languages.ts', 'utf8').includes(`tag: '${tag}'`))
    console.log(`Add this to the list in src/app/languages/languages.ts:\n${lineFor(tag)}`);
}

/**
 * @param {string} file
 * @param {string} text
 */
function tableOf(file, text) {
  try {
    return readPo(text);
  } catch (error) {
    if (error instanceof PoError) throw new Refusal(`${error.message}\n${putRight(file)}`);
    throw error;
  }
}

/** @param {string} file */
const putRight = (file) => `Nothing is written: put ${file} right and import it again.`;

/** @param {string} tag */
const lineFor = (tag) =>
  `  { tag: '${tag}', load: () => import('./${tag}.json').then(({ default: said }) => ({ translate: (name) => said[name as keyof typeof said] ?? {} })) },`;

/** @param {string} tag */
const placeOf = (tag) => join(folder, `${tag}.json`);

/**
 * Returns the translations of a language, empty where it has none yet.
 * @param {string} tag
 * @returns {Tables}
 */
function translationsOf(tag) {
  if (!existsSync(placeOf(tag))) return {};
  try {
    return JSON.parse(readFileSync(placeOf(tag), 'utf8'));
  } catch (error) {
    throw new Refusal(
      `${placeOf(tag)} is no JSON (${error instanceof Error ? error.message : error}). Nothing is written.`,
    );
  }
}

/**
 * Returns the text of a file. Bytes that are not UTF-8 would become question marks in the translation, so they are refused.
 * @param {string} file
 */
function textOf(file) {
  if (!existsSync(file)) throw new Refusal(`There is no file ${file}.`);
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (Buffer.from(text).equals(bytes)) return text;
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  throw new Refusal(`Line ${line}: this is not UTF-8. Save ${file} as UTF-8 and import it again. Nothing is written.`);
}

/**
 * @param {string} typed
 * @returns {string} the tag as BCP 47 writes it: pt-br → pt-BR
 */
function tagOf(typed) {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(typed.replaceAll('_', '-'));
    if (tag === 'en' || tag === 'en-GB')
      throw new Refusal('English is what Lanes is written in: change the text.ts files.');
    return tag;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`“${typed}” is no language tag. Examples: cy, pl, pt-BR.`);
  }
}

/**
 * Loads the messages through Vite: Node knows neither TypeScript nor import.meta.glob.
 * @returns {Promise<Code>}
 */
async function code() {
  const vite = await createServer({
    root: resolve(import.meta.dirname, '..'),
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    return /** @type {Code} */ (await vite.ssrLoadModule('/src/app/languages/translations.ts'));
  } finally {
    await vite.close();
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
