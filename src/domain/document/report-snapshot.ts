/** A report as it was when somebody kept it: its own words, which nothing that is written later can alter. */
import type { RouteQuery } from '../../lib/routes.ts';
import type { ReportAudience } from './report-options.ts';

export interface ReportSnapshot {
  readonly id: string;
  readonly audience: ReportAudience;
  readonly title: string;
  /** When it was kept, milliseconds since 1970. */
  readonly madeAt: number;
  /** What was chosen for it, as an address says it: to make the same report of today. */
  readonly query: RouteQuery;
  /** SHA-256 of the report as JSON, in hex: it says whether the copy is still what was kept. */
  readonly checksum: string;
  /** The report as JSON, packed (deflate), base64. */
  readonly packed: string;
  readonly removed: boolean;
}

/** The checksum as people read it to each other: 'a1b2 c3d4 e5f6'. */
export const shortChecksum = (checksum: string): string => (checksum.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ');
