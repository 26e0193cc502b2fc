/**
 * Encodes one person's answers as a QR code that a phone shows and a camera reads. It contains no name: only the
 * workshop, a group, one answer per unit, and a random number per phone and workshop, so that a code read twice
 * counts once.
 *
 *   'LANES:A' + base 45 of: version 1 byte · workshop 4 · voter 6 · group 2 · units 2 · answers 4 bits each · checksum 4
 */

import type { Vote } from '../tally.ts';
import { fromBase45, toBase45 } from './base-n.ts';
import { type CodeResult, decoded, notDecoded } from './code-error.ts';
import { bytesOf, checkedContent, fingerprint, numberOf, withChecksum } from './fingerprint.ts';

export const ANSWER_PREFIX = 'LANES:A';
const VERSION = 1;
const HEAD = 15;

/** Shared knowledge of sender and reader, without which a code has no meaning. */
export interface AnswerCodeContext {
  /** `workshopMark` of the workshop's id. */
  readonly workshop: number;
  /** Ids of the rated units, in order. */
  readonly units: readonly string[];
  /** Ids of the groups to choose from. */
  readonly groups: readonly string[];
  /** Number of levels of the scale. */
  readonly levels: number;
}

export interface Answers {
  /** 12 hexadecimal digits, drawn at random by the phone. */
  readonly voter: string;
  readonly group: string;
  /** Votes by unit; units without an answer are left out. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** Hashes a workshop's id to 32 bits: enough to tell today's workshop from last month's. */
export const workshopMark = (id: string): number => fingerprint(id);

const DONT_KNOW = 14;
const NOT_APPLICABLE = 15;
const short = (text: string): number => fingerprint(text) % 65_536;
const unitsMark = (units: readonly string[]): number => short(units.join(' '));

/** Encodes answers as the text of a QR code. */
export function answerCode({ voter, group, votes }: Answers, { workshop, units }: AnswerCodeContext): string {
  const nibbles = units.map((unit) => nibbleOf(votes.get(unit)));
  const packed = Array.from(
    { length: Math.ceil(nibbles.length / 2) },
    (_, i) => (nibbles[2 * i] ?? 0) * 16 + (nibbles[2 * i + 1] ?? 0),
  );
  const head = [
    VERSION,
    ...bytesOf(workshop, 4),
    ...bytesOf(Number.parseInt(voter, 16), 6),
    ...bytesOf(short(group), 2),
    ...bytesOf(unitsMark(units), 2),
  ];
  return ANSWER_PREFIX + toBase45(withChecksum([...head, ...packed]));
}

function nibbleOf(vote: Vote | undefined): number {
  if (!vote) return 0;
  if (vote.type === 'level') return vote.level;
  return vote.type === 'dont-know' ? DONT_KNOW : NOT_APPLICABLE;
}

/** Decodes an answer code. Each failure has its own error, because each has its own remedy. */
export function readAnswerCode(code: string, context: AnswerCodeContext): CodeResult<Answers> {
  if (!code.startsWith(ANSWER_PREFIX)) return notDecoded('foreign');
  const bytes = checkedContent(fromBase45(code.slice(ANSWER_PREFIX.length)) ?? []);
  if (!bytes || bytes.length < 1) return notDecoded('damaged');
  if (bytes[0] !== VERSION) return notDecoded('newer');
  if (bytes.length < HEAD) return notDecoded('damaged');
  if (numberOf(bytes.slice(1, 5)) !== context.workshop) return notDecoded('other-workshop');
  if (numberOf(bytes.slice(13, 15)) !== unitsMark(context.units)) return notDecoded('other-statements');
  const group = context.groups.find((id) => short(id) === numberOf(bytes.slice(11, 13)));
  if (group === undefined) return notDecoded('no-group');
  const nibbles = bytes.slice(HEAD).flatMap((byte) => [byte >> 4, byte & 15]);
  // One answer per unit, and 0 for the half of the last byte that belongs to none.
  const isComplete = bytes.length === HEAD + Math.ceil(context.units.length / 2);
  const isSurplusEmpty = nibbles.slice(context.units.length).every((n) => n === 0);
  if (!isComplete || !isSurplusEmpty || nibbles.some((n) => n > context.levels && n < DONT_KNOW))
    return notDecoded('damaged');
  const votes = new Map(context.units.flatMap((unit, i) => (nibbles[i] ? [[unit, voteOf(nibbles[i])] as const] : [])));
  if (votes.size === 0) return notDecoded('empty');
  return decoded({
    voter: bytes
      .slice(5, 11)
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join(''),
    group,
    votes,
  });
}

function voteOf(nibble: number): Vote {
  if (nibble === DONT_KNOW) return { type: 'dont-know' };
  return nibble === NOT_APPLICABLE ? { type: 'not-applicable' } : { type: 'level', level: nibble };
}
