/** The release, from package.json; written into files so that a later release knows what made them. */
declare const __APP_VERSION__: string;

/** Facts of the shipped framework for the first screen; the framework itself is loaded later (build/shipped-rubric.ts). */
declare const __SHIPPED_RUBRIC__: {
  readonly statements: number;
  /** Names of the stages by language, in order. */
  readonly stages: readonly { readonly [language: string]: string }[];
  /** Names of the levels by language, lowest first. */
  readonly levels: readonly { readonly [language: string]: string }[];
};
