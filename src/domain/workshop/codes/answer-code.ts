/**
 * One person's answers as a code that a phone shows and a laptop's camera reads. It names no one: a workshop, a group, a
 * number that the phone drew for this workshop, so that a code that is read twice counts once, and an answer a unit.
 *
 *   'LANES:A' + base 45 of: version 1 byte · workshop 4 · voter 6 · group 2 · units 2 · answers half a byte each · seal 4
 */

import type { Vote } from '../tally.ts';
import { fromBase45, toBase45 } from './base-n.ts';
import { type CodeResult, decoded, notDecoded } from './code-error.ts';
import { bytesOf, fingerprint, numberOf, sealed, unsealed } from './fingerprint.ts';

export const ANSWER_PREFIX = 'LANES:A';
const VERSION = 1;
const HEAD = 15;

/** What both ends must agree on for a code to mean anything. */
export interface AnswerFrame {
  /** `workshopMark` of the workshop's id. */
  readonly workshop: number;
  /** Ids of what is rated, in order. */
  readonly units: readonly string[];
  /** Ids of the groups that people chose from. */
  readonly groups: readonly string[];
  /** How many levels the scale has. */
  readonly levels: number;
}

export interface Answers {
  /** 12 hexadecimal digits, drawn by the phone. */
  readonly voter: string;
  readonly group: string;
  /** Units that were answered, with what was said. */
  readonly votes: ReadonlyMap<string, Vote>;
}

/** A workshop's id in 32 bits: enough to tell today's room from last month's. */
export const workshopMark = (id: string): number => fingerprint(id);

const DONT_KNOW = 14;
const NOT_APPLICABLE = 15;
const short = (text: string): number => fingerprint(text) % 65_536;
const unitsMark = (units: readonly string[]): number => short(units.join(' '));

export function answerCode({ voter, group, votes }: Answers, { workshop, units }: AnswerFrame): string {
  const said = units.map((unit) => nibbleOf(votes.get(unit)));
  const packed = Array.from(
    { length: Math.ceil(said.length / 2) },
    (_, i) => (said[2 * i] ?? 0) * 16 + (said[2 * i + 1] ?? 0),
  );
  const head = [
    VERSION,
    ...bytesOf(workshop, 4),
    ...bytesOf(Number.parseInt(voter, 16), 6),
    ...bytesOf(short(group), 2),
    ...bytesOf(unitsMark(units), 2),
  ];
  return ANSWER_PREFIX + toBase45(sealed([...head, ...packed]));
}

function nibbleOf(vote: Vote | undefined): number {
  if (!vote) return 0;
  return vote.type === 'level' ? vote.level : vote.type === 'dont-know' ? DONT_KNOW : NOT_APPLICABLE;
}

/** Reads a code. Every way in which it can be the wrong one is told apart, because each has another remedy. */
export function readAnswerCode(code: string, frame: AnswerFrame): CodeResult<Answers> {
  if (!code.startsWith(ANSWER_PREFIX)) return notDecoded('foreign');
  const bytes = unsealed(fromBase45(code.slice(ANSWER_PREFIX.length)) ?? []);
  if (!bytes || bytes.length < 1) return notDecoded('damaged');
  if (bytes[0] !== VERSION) return notDecoded('newer');
  if (bytes.length < HEAD) return notDecoded('damaged');
  if (numberOf(bytes.slice(1, 5)) !== frame.workshop) return notDecoded('other-workshop');
  if (numberOf(bytes.slice(13, 15)) !== unitsMark(frame.units)) return notDecoded('other-statements');
  const group = frame.groups.find((id) => short(id) === numberOf(bytes.slice(11, 13)));
  if (group === undefined) return notDecoded('no-group');
  const said = bytes.slice(HEAD).flatMap((byte) => [byte >> 4, byte & 15]);
  if (said.length < frame.units.length || said.some((n) => n > frame.levels && n < DONT_KNOW))
    return notDecoded('damaged');
  const votes = new Map(frame.units.flatMap((unit, i) => (said[i] ? [[unit, voteOf(said[i])] as const] : [])));
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
