/** The part of papaparse that Lanes uses. The published types bring all of Node's into the layers that must not know a platform. */
interface UnparseOptions {
  readonly quotes: boolean;
  readonly escapeFormulae: RegExp;
  readonly newline: string;
}

declare const Papa: {
  unparse(rows: readonly (readonly (string | number | null)[])[], options: UnparseOptions): string;
};
export default Papa;
