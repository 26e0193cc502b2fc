/** Rubric: a scale of levels, and stages with statements of good practice (contracts.md §3). */
import * as v from 'valibot';
import { currentLanguage } from '../../lib/i18n/messages.ts';

export const LIMITS = {
  levels: { min: 2, max: 9 },
  stages: { min: 1, max: 60 },
  statements: { min: 1, max: 1000 },
  characters: 4000,
  edition: { min: 1, max: 9999 },
} as const;

const id = v.pipe(
  v.string('an id'),
  v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id: 1 to 64 small letters, digits and hyphens'),
);
/** Number of an edition. Longer ones would be printed in full on every page. */
export const edition = v.pipe(
  v.number('a whole number'),
  v.integer('a whole number'),
  v.minValue(LIMITS.edition.min, 'a whole number from 1'),
  v.maxValue(LIMITS.edition.max, 'a whole number up to 9,999'),
);
const words = v.pipe(
  v.string('text in quotation marks'),
  v.nonEmpty('some text'),
  v.maxLength(LIMITS.characters, `text of at most ${LIMITS.characters} characters`),
);
const languageTag = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language code such as "en" or "cy"'),
);
const languageMap = v.pipe(
  v.record(languageTag, words, 'a language map such as { "en": "…" }'),
  v.minEntries(1, 'at least one language, such as { "en": "…" }'),
);
const asWritten = v.record(
  v.pipe(v.string(), v.regex(/^(note|[a-z]{2,3}(-[A-Za-z0-9]{2,8})*)$/, 'a language code, or "note"')),
  words,
  'the text as the source has it, { "en": "…", "note": "…" }',
);

const level = v.object({ id, label: languageMap, plain: v.optional(languageMap), means: languageMap }, 'a level { … }');
const part = v.object({ id, text: languageMap }, 'a part { "id": …, "text": … }');
const statement = v.object(
  {
    id,
    text: languageMap,
    plain: v.optional(languageMap),
    parts: v.optional(v.array(part, 'a list [ … ]')),
    asWritten: v.optional(asWritten),
  },
  'a statement { "id": …, "text": … }',
);
const stage = v.object(
  {
    id,
    name: languageMap,
    challenge: languageMap,
    statements: v.pipe(v.array(statement, 'a list [ … ] of statements'), v.minLength(1, 'at least one statement')),
  },
  'a stage { … }',
);
const change = v.object(
  {
    from: id,
    to: v.array(id, 'a list [ … ] of ids'),
    change: v.picklist(
      ['same', 'reworded', 'split', 'merged', 'removed'],
      '"same", "reworded", "split", "merged" or "removed"',
    ),
  },
  'a change { "from": …, "to": [ … ], "change": … }',
);
const optionalWords = v.optional(v.string('text in quotation marks'));

/**
 * Schema of a rubric file; `rubric/rubric.schema.json` is generated from it. `rubric-file.ts` checks what a schema
 * cannot express.
 */
export const rubricSchema = v.object(
  {
    format: v.literal('lanes-rubric', '"lanes-rubric"'),
    formatVersion: v.literal(1, '1'),
    id,
    edition,
    title: languageMap,
    about: v.optional(languageMap),
    provenance: v.optional(
      v.object({ source: optionalWords, licence: optionalWords, note: optionalWords }, 'an object { … }'),
    ),
    scale: v.object(
      {
        levels: v.pipe(
          v.array(level, 'a list [ … ] of levels'),
          v.minLength(LIMITS.levels.min, 'at least 2 levels'),
          v.maxLength(LIMITS.levels.max, 'at most 9 levels'),
        ),
      },
      'an object { "levels": [ … ] }',
    ),
    outcomes: v.optional(v.array(v.object({ id, text: languageMap }, 'an outcome { … }'), 'a list [ … ]')),
    stages: v.pipe(
      v.array(stage, 'a list [ … ] of stages'),
      v.minLength(LIMITS.stages.min, 'at least one stage'),
      v.maxLength(LIMITS.stages.max, 'at most 60 stages'),
    ),
    supersedes: v.optional(
      v.object(
        { edition, statements: v.array(change, 'a list [ … ]') },
        'an object { "edition": …, "statements": [ … ] }',
      ),
    ),
  },
  'an object { … }',
);

type DeepReadonly<T> = T extends object ? { readonly [key in keyof T]: DeepReadonly<T[key]> } : T;

export type LanguageMap = { readonly [language: string]: string };
export type Rubric = DeepReadonly<v.InferOutput<typeof rubricSchema>>;
export type Stage = Rubric['stages'][number];
export type Statement = Stage['statements'][number];

/** Position on the scale, from 1. Levels have an order; differences and means have no meaning. */
export type Level = number;

/** A text with its language, so that the page can set `lang` if it differs from the page's language. */
export interface LocalizedText {
  readonly text: string;
  readonly lang: string;
}

/** Selects the text in the given language, else in English, else in the first one available. */
export function inLanguage(map: LanguageMap, language: string = currentLanguage()): LocalizedText {
  const tags = Object.keys(map);
  const tagOf = (wanted: string): string | undefined =>
    Object.hasOwn(map, wanted) ? wanted : tags.find((tag) => tag.startsWith(`${wanted}-`));
  const lang = tagOf(language) ?? tagOf('en') ?? tags[0] ?? language;
  return { text: map[lang] ?? '', lang };
}

/** Returns the text without its language, for places that cannot mark one; '' if there is no map. */
export const localize = (map: LanguageMap | undefined): string => (map ? inLanguage(map).text : '');

/** Returns the label of a level without its number, '' if there is no such level: for scales that print the numbers apart. */
export const levelLabel = (rubric: Rubric, level: Level): string => localize(rubric.scale.levels[level - 1]?.label);

/** Returns the labels of all levels, lowest first. */
export const levelLabels = (rubric: Rubric): readonly string[] =>
  rubric.scale.levels.map(({ label }) => localize(label));

/** Returns the name of a level, number and label, as every screen and paper shows it: '3 Developing'. Source: contracts.md §2. */
export const levelName = (rubric: Rubric, level: Level): string => `${level} ${levelLabel(rubric, level)}`;

/** Returns the short explanation of a level, which stands under or beside its name, never instead of it; '' if the rubric has none. */
export const levelGloss = (rubric: Rubric, level: Level): string => localize(rubric.scale.levels[level - 1]?.plain);

/** Returns the number of levels of the scale. */
export const levelCount = (rubric: Rubric): number => rubric.scale.levels.length;

/**
 * Returns the level that counts as "Established": the one with that id, else the last but one (the last of two),
 * because the top level always means more than established practice.
 */
export function establishedLevel(rubric: Rubric): Level {
  const named = rubric.scale.levels.findIndex((l) => l.id === 'established');
  return named >= 0 ? named + 1 : Math.max(2, rubric.scale.levels.length - 1);
}

/** Returns the statements of all stages, in rubric order. */
export const allStatements = (rubric: Rubric): readonly Statement[] => rubric.stages.flatMap((s) => s.statements);

/** Finds a stage by id; `undefined` if this edition has none. */
export const findStage = (rubric: Rubric, id: string): Stage | undefined => rubric.stages.find((s) => s.id === id);

/** A statement with its stage, and its number within the stage, from 1. */
export interface PlacedStatement {
  readonly statement: Statement;
  readonly stage: Stage;
  readonly number: number;
}

/** Finds a statement by id; `undefined` if this edition has none. */
export function placeStatement(rubric: Rubric, id: string): PlacedStatement | undefined {
  for (const stage of rubric.stages) {
    const index = stage.statements.findIndex((s) => s.id === id);
    const statement = stage.statements[index];
    if (statement) return { statement, stage, number: index + 1 };
  }
  return undefined;
}
