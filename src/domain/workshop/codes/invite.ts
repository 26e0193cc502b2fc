/**
 * What a code on the screen tells a phone: which workshop, which statements, which groups to choose from. Nobody's name,
 * and nothing of what anybody said. It stands behind the '#' of an address, which no browser sends anywhere.
 */

import type { Rubric } from '../../rubric/rubric.ts';
import { presetGroupName } from '../presets.ts';
import { groupsIn, unitsOf, type Workshop, type WorkshopDepth } from '../workshop.ts';
import { workshopMark } from './answer-code.ts';
import { fromBase64Url, toBase64Url } from './base-n.ts';
import { type CodeResult, decoded, notDecoded } from './code-error.ts';
import { fromUtf8, sealed, unsealed, utf8 } from './fingerprint.ts';

export interface Invite {
  readonly workshop: number;
  /** Key of the rubric on the shelf. */
  readonly rubric: string;
  readonly depth: WorkshopDepth;
  /** Places of the stages that are rated, from 0; `null` = all. */
  readonly stages: readonly number[] | null;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

const VERSION = 1;

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
  return toBase64Url(sealed([VERSION, ...utf8(lines.join('\n'))]));
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export function readInvite(invite: string): CodeResult<Invite> {
  const bytes = unsealed(fromBase64Url(invite) ?? []);
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

/** Ids of what the phone is asked to rate, in the order of the rubric. */
export function invitedUnits({ depth, stages }: Invite, rubric: Rubric): readonly string[] {
  const chosen = rubric.stages.filter((_, i) => stages === null || stages.includes(i)).map(({ id }) => id);
  return unitsOf({ depth, stages: chosen }, rubric);
}

/**
 * What the code on the screen says. A page address only where another device can reach it; else the address without its
 * page, which Lanes itself reads with a phone's camera, wherever it was installed from.
 * @param page where this copy of Lanes is, without what follows '#'
 */
export function joinCode(page: string, voteAddress: string): string {
  return isReachable(page) ? page.replace(/#.*$/, '') + voteAddress : voteAddress;
}

/** Whether other people's phones can open this address wherever they are: a secure one with a public name. */
export function isReachable(page: string): boolean {
  const host = /^https:\/\/(?:[^/@]*@)?(\[[^\]]*\]|[^/:?#]+)/i.exec(page)?.[1]?.toLowerCase() ?? '';
  if (!host.includes('.') || /^[\d.]+$/.test(host) || host.startsWith('[')) return false;
  return !/\.(?:localhost|local|lan|home|internal|intranet|test|invalid|home\.arpa)\.?$/.test(host);
}

/** The invite in what a camera read: a whole address, or the part that Lanes writes for itself. `null` where there is none. */
export const inviteIn = (found: string): string | null => /#\/vote\/([\w-]+)$/.exec(found.trim())?.[1] ?? null;
