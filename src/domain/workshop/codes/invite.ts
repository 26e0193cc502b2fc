/**
 * Invitation that the display's QR code gives to a phone: workshop, statements and groups; no names of people and no
 * answers. It is part of the address after '#', which browsers never send to a server.
 */

import type { Rubric } from '../../rubric/rubric.ts';
import { presetGroupName } from '../presets.ts';
import { groupsIn, unitsOf, type Workshop, type WorkshopDepth } from '../workshop.ts';
import { workshopMark } from './answer-code.ts';
import { fromBase64Url, toBase64Url } from './base-n.ts';
import { type CodeResult, decoded, notDecoded } from './code-error.ts';
import { checkedContent, fromUtf8, utf8, withChecksum } from './fingerprint.ts';

export interface Invite {
  readonly workshop: number;
  /** Key of the rubric in the rubric store. */
  readonly rubric: string;
  readonly depth: WorkshopDepth;
  /** Indexes of the rated stages, from 0; `null` = all. */
  readonly stages: readonly number[] | null;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

const VERSION = 1;

/** Encodes the invitation to a workshop for an address. */
export function inviteTo({ id, setup }: Pick<Workshop, 'id' | 'setup'>, rubricKey: string, rubric: Rubric): string {
  const places = rubric.stages.flatMap((stage, i) => (setup.stages.includes(stage.id) ? [i] : []));
  const groups = groupsIn(setup, setup.scheme).map(
    (group) => `${group.id}=${group.name === presetGroupName(group.id) ? '' : oneLine(group.name)}`,
  );
  const lines = [
    workshopMark(id).toString(36),
    rubricKey,
    setup.depth === 'quick' ? 'q' : 'f',
    places.length === rubric.stages.length ? '' : places.join(' '),
    ...groups,
  ];
  return toBase64Url(withChecksum([VERSION, ...utf8(lines.join('\n'))]));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Decodes an invitation; the error says whether it is damaged or from a newer release. */
export function readInvite(invite: string): CodeResult<Invite> {
  const bytes = checkedContent(fromBase64Url(invite) ?? []);
  if (!bytes) return notDecoded('invite-damaged');
  if (bytes[0] !== VERSION) return notDecoded('invite-newer');
  const [mark, rubric, depth, places, ...groups] = (fromUtf8(bytes.slice(1)) ?? '').split('\n');
  const workshop = Number.parseInt(mark ?? '', 36);
  if (!Number.isSafeInteger(workshop) || !rubric || places === undefined || groups.length === 0)
    return notDecoded('invite-damaged');
  return decoded({
    workshop,
    rubric,
    depth: depth === 'q' ? 'quick' : 'full',
    stages: places === '' ? null : places.split(' ').map(Number),
    groups: groups.map((line) => {
      const [id = '', ...name] = line.split('=');
      return { id, name: name.join('=') || presetGroupName(id) };
    }),
  });
}

/** Returns the ids of the units to rate, in rubric order. */
export function invitedUnits({ depth, stages }: Invite, rubric: Rubric): readonly string[] {
  const chosen = rubric.stages.filter((_, i) => stages === null || stages.includes(i)).map(({ id }) => id);
  return unitsOf({ depth, stages: chosen }, rubric);
}

/**
 * Returns the content of the join code: the full address if other devices can reach this page, otherwise only the
 * part after '#', which Lanes on the phone reads with its own camera.
 * @param page address of this copy of Lanes
 */
export function joinCode(page: string, voteAddress: string): string {
  return isReachable(page) ? page.replace(/#.*$/, '') + voteAddress : voteAddress;
}

/** True if any phone can open this address: HTTPS with a public host name, no IP address and no local domain. */
export function isReachable(page: string): boolean {
  const host = /^https:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(page)?.[1]?.toLowerCase() ?? '';
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('[')) return false;
  return !/\.(?:localhost|local|lan|home|internal|intranet|test|invalid|home\.arpa)\.?$/.test(host);
}

/** Returns the invitation in a scanned text, a full address or its part after '#', or `null` if there is none. */
export const inviteIn = (found: string): string | null => /#\/vote\/([\w-]+)$/.exec(found.trim())?.[1] ?? null;
