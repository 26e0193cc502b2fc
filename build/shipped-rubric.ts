import { readFileSync } from 'node:fs';

/** Texts by language, as in a rubric file. */
type Texts = Readonly<Record<string, string>>;

export interface ShippedRubric {
  readonly statements: number;
  /** Names of the stages, in order. */
  readonly stages: readonly Texts[];
  /** Names of the levels, lowest first. */
  readonly levels: readonly Texts[];
}

interface RubricFile {
  readonly scale: { readonly levels: readonly { readonly label: Texts }[] };
  readonly stages: readonly { readonly name: Texts; readonly statements: readonly unknown[] }[];
}

/** Reads what the first screen says about the shipped framework. The file itself is too long for the first load. */
export function shippedRubric(file = 'rubric/community-engagement/1.json'): ShippedRubric {
  const { scale, stages } = JSON.parse(readFileSync(file, 'utf8')) as RubricFile;
  return {
    statements: stages.reduce((sum, stage) => sum + stage.statements.length, 0),
    stages: stages.map(({ name }) => name),
    levels: scale.levels.map(({ label }) => label),
  };
}
