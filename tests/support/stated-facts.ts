/**
 * Finds what a document states though it was not entered: each number, level, range and date in a text must be explained by the
 * answers, counted here independently of the code that reports them.
 */
import { isPresentAction } from '../../src/domain/assessment/action.ts';
import { type Agreement, type Answer, stageAnswer, statementAnswer } from '../../src/domain/assessment/assessment.ts';
import type { ReportInput } from '../../src/domain/assessment/report-input.ts';
import type { Block, Report } from '../../src/domain/document/blocks.ts';
import { textOfParagraph } from '../../src/domain/document/blocks.ts';
import { establishedLevel, levelCount, levelName, localize } from '../../src/domain/rubric/rubric.ts';

type Kind = Answer['type'];

/** Values that people entered, and counts of them. */
interface Entered {
  readonly levels: ReadonlySet<number>;
  /** '2 to 4' */
  readonly ranges: ReadonlySet<string>;
  /** In the long, short and stored form. */
  readonly days: ReadonlySet<string>;
  /** '1 of 19': of all statements and of the statements of each stage. */
  readonly shares: ReadonlySet<string>;
  readonly kinds: Readonly<Record<Kind, number>>;
  /** Levels at Established or above: none has evidence in these tests. */
  readonly high: number;
  /** Kinds of risk that reports count: "don't know", and levels without evidence. */
  readonly risks: number;
  readonly openActions: number;
  readonly refs: ReadonlySet<number>;
  readonly words: readonly string[];
}

function enteredIn(input: ReportInput): Entered {
  const { assessment, rubric, today } = input;
  const perStage = rubric.stages.map(({ statements }) =>
    statements.map(({ id }) => statementAnswer(assessment, id).answer),
  );
  const all = perStage.flat();
  const agreed = rubric.stages.flatMap(({ id }): Agreement | readonly [] => stageAnswer(assessment, id).agreed ?? []);
  const targets = [...assessment.statements.values(), ...assessment.stages.values()].flatMap(({ target }) =>
    target?.type === 'level' ? [target] : [],
  );
  const actions = [...assessment.actions.values()].filter(isPresentAction);
  const days = [
    today,
    ...targets.flatMap(({ by }) => by ?? []),
    ...actions.flatMap(({ by, start, reviewed, nextReview }) =>
      [by, start, reviewed, nextReview].flatMap((day) => day ?? []),
    ),
  ];
  const kinds = countKinds(all);
  const high = all.filter((answer) => answer.type === 'level' && answer.level >= establishedLevel(rubric)).length;
  return {
    high,
    risks: Number(kinds['dont-know'] > 0) + Number(high > 0),
    levels: new Set([
      ...[...all, ...agreed].flatMap((answer) => (answer.type === 'level' ? [answer.level] : [])),
      ...targets.map(({ level }) => level),
    ]),
    ranges: new Set(
      [...all, ...agreed].flatMap((answer) => {
        const given = answer.type === 'not-agreed' && answer.low !== null && answer.high !== null;
        return given ? [`${answer.low} to ${answer.high}`] : [];
      }),
    ),
    days: new Set(days.flatMap(dayForms)),
    shares: new Set([
      ...[all, ...perStage].flatMap((answers) => sharesOf(answers, establishedLevel(rubric))),
      `${agreed.filter(({ type }) => type === 'level').length} of ${rubric.stages.length}`,
    ]),
    kinds,
    openActions: actions.filter(({ status }) => status !== 'done' && status !== 'stopped').length,
    refs: new Set(actions.map(({ number }) => number)),
    words: wordsOf(input),
  };
}

function dayForms(day: string): readonly string[] {
  const date = new Date(`${day}T00:00:00Z`);
  const form = (month: 'long' | 'short', part: 'day' | 'month') =>
    new Intl.DateTimeFormat('en-GB', {
      ...(part === 'day' && { day: 'numeric' }),
      month,
      year: 'numeric',
      timeZone: 'UTC',
    }).format(date);
  return [day, form('long', 'day'), form('short', 'day'), form('long', 'month')];
}

function countKinds(answers: readonly Answer[]): Entered['kinds'] {
  const count = (kind: Kind): number => answers.filter(({ type }) => type === kind).length;
  return {
    level: count('level'),
    'dont-know': count('dont-know'),
    'not-applicable': count('not-applicable'),
    'not-agreed': count('not-agreed'),
    unanswered: count('unanswered'),
  };
}

/** 'n of m' for everything that reports count. No evidence is entered in these tests, so its counts are 0. */
function sharesOf(answers: readonly Answer[], established: number): readonly string[] {
  const kinds = countKinds(answers);
  const applicable = answers.length - kinds['not-applicable'];
  const high = answers.filter((answer) => answer.type === 'level' && answer.level >= established).length;
  return [
    `${high} of ${applicable}`,
    `0 of ${applicable}`,
    `0 of ${answers.length}`,
    `${kinds.level} of ${answers.length}`,
    `${answers.length - kinds.unanswered} of ${answers.length}`,
    `${high} of ${high}`,
    `${high} of ${applicable}, ${kinds.unanswered} not answered yet`,
  ];
}

/** Texts that are in the framework, or that people wrote: they may hold any number. */
function wordsOf({ assessment, rubric, organisation }: ReportInput): readonly string[] {
  const typed = (thing: object): readonly string[] =>
    Object.values(thing).filter((value): value is string => typeof value === 'string' && value.length > 3);
  const found = [
    organisation,
    ...rubric.stages.flatMap(({ challenge, statements }) => [
      localize(challenge),
      ...statements.flatMap(({ text, plain }) => [localize(text), localize(plain ?? {})]),
    ]),
    ...(rubric.outcomes ?? []).map(({ text }) => localize(text)),
    ...rubric.scale.levels.flatMap(({ means, plain }) => [localize(means), localize(plain ?? {})]),
    ...[...assessment.statements.values(), ...assessment.stages.values()].flatMap(typed),
    ...[...assessment.actions.values()].flatMap(({ words, why, lead, measure }) => [words, why, lead, measure]),
    ...typed(assessment.forReports),
    assessment.scope,
    assessment.period,
  ];
  const bare = found.flatMap((words) => [words, words.replace(/\.$/, '')]).filter((words) => words.trim() !== '');
  return bare.toSorted((a, b) => b.length - a.length);
}

/**
 * Returns what is left of a text when everything that was entered, and every count of it, is taken out: '' if it states nothing
 * else. Left are digits, names of levels, and months.
 */
export function unexplained(words: string, input: ReportInput, entered: Entered = enteredIn(input)): string {
  const { rubric } = input;
  const names = rubric.scale.levels.map(({ label }) => localize(label));
  const stages = rubric.stages.map(({ name }) => localize(name));
  const established = levelName(rubric, establishedLevel(rubric));
  const scale = `${levelName(rubric, 1)} to ${levelName(rubric, levelCount(rubric))}`;
  let rest = entered.words.reduce((text, own) => text.replaceAll(own, ' '), words);
  const take = (pattern: RegExp, isEntered: (...groups: string[]) => boolean): void => {
    rest = rest.replace(pattern, (match: string, ...groups: string[]) => (isEntered(...groups) ? ' ' : match));
  };
  rest = rest.replaceAll(`${established} or above`, ' ').replaceAll(scale, ' ');
  for (const day of entered.days) rest = rest.replaceAll(day, ' ');
  take(/edition (\d+)/g, (edition) => Number(edition) === rubric.edition);
  take(/What the (\d+) levels mean/g, (n) => Number(n) === levelCount(rubric));
  take(/\b(\d+) (?:to|–) (\d+)\b|\b(\d+)–(\d+)\b/g, (a, b, c, d) => entered.ranges.has(`${a ?? c} to ${b ?? d}`));
  take(/\b(\d+ of \d+)(?: statements that apply)?(, \d+ not answered yet)/g, (share, open) =>
    entered.shares.has(`${share}${open}`),
  );
  take(/\b(\d+ of \d+)\b/g, (share) => entered.shares.has(share));
  take(
    /\b(\d+) (.+?)(?= \(|[.,:)]|$)/g,
    (n, name) => names.indexOf(name) === Number(n) - 1 && entered.levels.has(Number(n)),
  );
  take(
    /\blevel (\d+), ([\w ]+?)(?=[.,]|$)/g,
    (n, name) => names.indexOf(name) === Number(n) - 1 && entered.levels.has(Number(n)),
  );
  take(/\b(\d+) “Don’t know”/g, (n) => Number(n) === entered.kinds['dont-know']);
  take(/\b(\d+) “Not applicable”/g, (n) => Number(n) === entered.kinds['not-applicable']);
  take(/\b(\d+) “Not agreed”/g, (n) => Number(n) === entered.kinds['not-agreed']);
  take(
    /\b(\d+) points? where views differed/g,
    (n) => Number(n) === entered.kinds['not-agreed'] + notAgreedStages(input),
  );
  take(/\b(\d+) open actions?\b/g, (n) => Number(n) === entered.openActions);
  take(/\b(\d+) (?:to do first|done)\b/g, (n) => n === '0');
  take(/\ball (\d+) actions in full|\b(\d+) action in full/gi, (a, b) => Number(a ?? b) === entered.refs.size);
  take(/\b(\d+) risks?$/g, (n) => Number(n) === entered.risks);
  take(/\b(\d+) ratings? at +need/g, (n) => Number(n) === entered.high);
  take(/Our (\d+) next actions/g, (n) => Number(n) === entered.openActions);
  take(new RegExp(`\\b(?:${stages.join('|')}),? (?:statement )?(\\d+)`, 'g'), (n) => isStatement(input, n));
  take(/\bstatement (\d+)/g, (n) => isStatement(input, n));
  take(/^(\d+)\.?\s*$/g, (n) => isMark(n, input, entered));
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
  const found = rest.match(new RegExp(`\\d+|\\b(?:${[...names, months].join('|')})\\b|\\[left out\\]`, 'g')) ?? [];
  return found.join(' ');
}

/** A cell of its own: the level of a mark, the number of a statement, or the reference of an action. */
const isMark = (n: string | undefined, input: ReportInput, { levels, refs }: Entered): boolean =>
  levels.has(Number(n)) || refs.has(Number(n)) || isStatement(input, n);

const isStatement = ({ rubric }: ReportInput, n: string | undefined): boolean =>
  Number(n) >= 1 && rubric.stages.some(({ statements }) => Number(n) <= statements.length);

const notAgreedStages = ({ assessment }: ReportInput): number =>
  [...assessment.stages.values()].filter(({ agreed }) => agreed?.type === 'not-agreed').length;

/** Returns each text of a report that states something unexplained, with the unexplained part. */
export function unexplainedIn(report: Report, input: ReportInput): readonly string[] {
  const entered = enteredIn(input);
  const axes = new Set(report.blocks.flatMap((block) => (block.type === 'lanes' ? block.stops : [])));
  return [...textOfParagraph(report).map(({ text }) => text), ...report.blocks.flatMap(figureTexts)]
    .filter((words) => !axes.has(words) && !isScaleEntry(words, input))
    .flatMap((words) => {
      const rest = unexplained(words, input, entered);
      return rest === '' ? [] : [`“${words}” states ${rest}`];
    });
}

/** Key of a figure or list of the scale: it names every level and rates nothing. */
const isScaleEntry = (words: string, { rubric }: ReportInput): boolean =>
  rubric.scale.levels.some((_, i) => {
    const name = levelName(rubric, i + 1);
    return words === name || words.startsWith(`${name}: `);
  });

const figureTexts = (block: Block): readonly string[] => {
  if (block.type === 'lanes')
    return [...block.said.split('. '), ...block.lanes.flatMap(({ reading }) => reading ?? [])];
  return [];
};
