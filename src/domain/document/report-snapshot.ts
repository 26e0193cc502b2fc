/** Report as it was when a person saved it. Later edits do not change its text. */
import type { RouteQuery } from '../../lib/routes.ts';
import type { ReportAudience } from './report-options.ts';

export interface ReportSnapshot {
  readonly id: string;
  readonly audience: ReportAudience;
  readonly title: string;
  /** Time of saving, milliseconds since 1970. */
  readonly madeAt: number;
  /** Options as in an address, to make the same report from current data. */
  readonly query: RouteQuery;
  /** SHA-256 of the report as JSON, in hex; detects changes to the copy. */
  readonly checksum: string;
  /** Report as JSON, compressed (deflate), base64. */
  readonly packed: string;
  readonly removed: boolean;
}

/** Formats the checksum for reading aloud: 'a1b2 c3d4 e5f6'. */
export const shortChecksum = (checksum: string): string => (checksum.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ');
