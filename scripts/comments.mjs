/**
 * `npm run comments -- [folder…]`: refuses comments, documents and test titles in the private idiom that the project has left behind
 * (CONTRIBUTING.md, "Comments"). `npm run check` runs it over the whole tree.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { commentsIn, titlesIn } from './comment-text.mjs';

/** A comment begins with its subject or a verb. These openings hide the subject behind a relative clause. */
const OPENING = /^(what|who|whoever|whatever|where|wherever|that)\b(?!['’]s\b)/i;

/** Words of the old idiom, each with the plain one to use. @type {[RegExp, string][]} */
const RETIRED = [
  [/\b(?:the|a|one|each|every|this|whole|front) house\b|\bhouse (?:rules?|test)\b/i, 'app, layer, repository'],
  [/\bfurniture\b/i, 'ui components'],
  [/\b(?:front door|ground floor|first floor|data floor)\b/i, 'entry point, layer'],
  [/\banew\b/i, 'again, re-'],
  [/\breckon(?:s|ed|ing)?\b/i, 'compute'],
  [/\bwhence\b/i, 'from where'],
  [/\bin hand\b/i, 'open, in memory'],
  [/\bat rest\b|\b(?:to|lay) rest\b/i, 'persisted, committed'],
  [/\bfor ever\b/i, 'indefinitely, permanently'],
  [/\bin one breath\b/i, 'at once'],
  [/\bvitals\b/i, 'write counter'],
  [/\bjot(?:s|ted|ting)?\b/i, 'spill'],
  [/\b(?:un)?diver(?:t|ts|ted|ting)\b/i, 'spill'],
  [/\bput[- ]back\b|\bputs? (?:it|them|work|words|everything) back\b/i, 'recover'],
  [/\btakes? up\b|\btaken up\b/i, 'recover, load'],
  [/\b(?:nobody|somebody|whoever|anybody|whosoever)\b/i, 'the user, a person, the caller; or the passive'],
  [/\ba row (?:a|an|each)\b|\bone \w+ a (?:stage|statement|release|document|group|window)\b/i, 'one … per …'],
];

/** "Room" means the people in a workshop, and nothing else. */
const ROOM = /\b(?:two |real |practice |second |other )?rooms?\b/i;
const ABOUT_WORKSHOPS = /workshop|projector|display|facilitator|voting|vote|ballot|agenda|rehears|sample-votes/i;

/**
 * @param {string} file path of a source file or of a document in Markdown
 * @returns {{ line: number, text: string, fault: string }[]} one entry per fault, first line of the comment
 */
export function faultsIn(file) {
  const text = readFileSync(file, 'utf8');
  const prose = file.endsWith('.md')
    ? paragraphsOf(text)
    : [...commentsIn(text), ...(isTest(file) ? titlesIn(text) : [])];
  return prose.flatMap((piece) => faultsOf(piece, file));
}

/** @param {{ line: number, text: string, kind: string }} piece @param {string} file */
function faultsOf({ line, text, kind }, file) {
  const faults = [];
  const opening = kind === 'comment' && OPENING.exec(text)?.[0];
  if (opening) faults.push(`opens with “${opening}”: begin with a verb or with the thing`);
  for (const [pattern, better] of RETIRED) {
    const found = pattern.exec(text)?.[0];
    if (found) faults.push(`“${found}”: write ${better}`);
  }
  const room = ROOM.exec(text)?.[0];
  if (room && !ABOUT_WORKSHOPS.test(file) && !ABOUT_WORKSHOPS.test(text))
    faults.push(`“${room}”: a room is the people in a workshop`);
  return faults.map((fault) => ({ line, text, fault }));
}

/** @param {string} file */
const isTest = (file) => /\.(?:test|journey|in-browser)\.tsx?$/.test(file);

/** Prose of a Markdown file without code blocks and without what stands in back quotes. @param {string} text */
function paragraphsOf(text) {
  const plain = text.replace(/^```[\s\S]*?^```/gm, (block) => block.replace(/[^\n]/g, ''));
  return plain
    .split('\n')
    .map((line, index) => ({ line: index + 1, kind: 'document', text: line.replace(/`[^`]*`/g, '') }));
}

/** @param {string[]} folders empty means the whole tree */
function filesToRead(folders) {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...folders], {
    encoding: 'utf8',
  });
  const excluded =
    /^(?:scripts\/comments\.mjs|tests\/repository\/comments\.test\.ts|CHANGELOG\.md)$|releases\/.*\.(?!ts)/;
  return tracked.split('\n').filter((file) => /\.(?:ts|tsx|mjs|js|css|md)$/.test(file) && !excluded.test(file));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  let count = 0;
  for (const file of filesToRead(process.argv.slice(2))) {
    for (const { line, text, fault } of faultsIn(file)) {
      count++;
      console.log(`${file}:${line}: ${fault}\n    ${text.slice(0, 160)}`);
    }
  }
  console.log(count === 0 ? 'comments: no faults' : `comments: ${count} faults`);
  process.exit(count === 0 ? 0 : 1);
}
