import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workshopMark } from '../../../../src/domain/workshop/codes/answer-code.ts';
import { toBase64Url } from '../../../../src/domain/workshop/codes/base-n.ts';
import { utf8, withChecksum } from '../../../../src/domain/workshop/codes/fingerprint.ts';
import {
  invitedUnits,
  inviteIn,
  inviteTo,
  isReachable,
  joinCode,
  readInvite,
} from '../../../../src/domain/workshop/codes/invite.ts';
import type { Group } from '../../../../src/domain/workshop/workshop.ts';
import { routes } from '../../../../src/lib/routes.ts';
import { anyText } from '../../../support/any-text.ts';
import { aRubric } from '../../../support/builders.ts';
import { aWorkshop } from '../../../support/workshop-builders.ts';

const key = 'small/1/0a1b2c3d';
const rubric = aRubric();
const group = (id: string, name: string, scheme: Group['scheme'] = 'roles'): Group => ({ id, name, scheme, people: 9 });

describe('an invitation', () => {
  const workshop = aWorkshop({
    setup: {
      groups: [
        group('members', 'Service users'),
        group('staff', 'Staff\nand “helpers” = all'),
        group('x', 'Elsewhere', 'partners'),
      ],
    },
  });
  const read = readInvite(inviteTo(workshop, key, rubric));

  test('contains the workshop, the statements and the groups of the rating', () =>
    expect(read).toEqual({
      ok: true,
      value: {
        workshop: workshopMark(workshop.id),
        rubric: key,
        depth: 'full',
        stages: null,
        groups: [
          { id: 'members', name: 'Service users' },
          { id: 'staff', name: 'Staff and “helpers” = all' },
        ],
      },
    }));

  test('asks for all statements of the rated stages, in order', () => {
    const some = readInvite(inviteTo(aWorkshop({ setup: { stages: ['do'] } }), key, rubric));
    expect(some.ok && invitedUnits(some.value, rubric)).toEqual(['do-1', 'do-2']);
    const quick = readInvite(inviteTo(aWorkshop({ setup: { depth: 'quick' } }), key, rubric));
    expect(quick.ok && invitedUnits(quick.value, rubric)).toEqual(['plan', 'do']);
  });

  test('that was truncated or changed is refused', () => {
    const whole = inviteTo(workshop, key, rubric);
    expect(readInvite(whole.slice(0, -3))).toEqual({ ok: false, fault: 'invite-damaged' });
    expect(readInvite(`${whole.slice(0, 9)}${whole[9] === 'A' ? 'B' : 'A'}${whole.slice(10)}`)).toEqual({
      ok: false,
      fault: 'invite-damaged',
    });
    expect(readInvite('')).toEqual({ ok: false, fault: 'invite-damaged' });
  });

  test('keeps the names of any groups, on one line each', () => {
    const anyNames = fc.array(anyText({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anyNames, (names) => {
        const groups = names.map((name, i) => group(`g${i}`, name));
        const invitation = readInvite(inviteTo(aWorkshop({ setup: { groups } }), key, rubric));
        const expected = names.map((name, i) => ({ id: `g${i}`, name: name.replaceAll(/\s+/g, ' ').trim() }));
        expect(invitation.ok && invitation.value.groups).toEqual(expected);
      }),
    );
  });

  test('contains only characters that need no escaping in an address', () =>
    expect(inviteTo(workshop, key, rubric)).toMatch(/^[\w-]+$/));

  test('of a newer release is refused as newer', () => {
    const lines = [workshopMark('w').toString(36), key, 'f', '', 'members='].join('\n');
    const newer = toBase64Url(withChecksum([2, ...utf8(lines)]));
    expect(readInvite(newer)).toEqual({ ok: false, fault: 'invite-newer' });
  });

  test('without a rubric or without groups is refused as damaged', () => {
    for (const lines of [
      ['abc', '', 'f', '', 'members='],
      ['abc', key, 'f', ''],
      ['~', key, 'f', '', 'members='],
    ])
      expect(readInvite(toBase64Url(withChecksum([1, ...utf8(lines.join('\n'))])))).toEqual({
        ok: false,
        fault: 'invite-damaged',
      });
  });
});

describe('the full address is shown only if other phones can open it', () => {
  test.each([
    ['https://lanes.example.org/app/', true],
    ['https://lanes.example.org:8443/#/workshop/x', true],
    ['http://lanes.example.org/', false],
    ['http://localhost:5173/', false],
    ['https://localhost/', false],
    ['https://lanes.localhost/', false],
    ['https://127.0.0.1/', false],
    ['https://192.168.1.20/', false],
    ['https://[::1]/', false],
    ['https://hall-laptop/', false],
    ['https://laptop.local/', false],
    ['https://me@laptop.local/', false],
    ['file:///home/app/index.html', false],
    ['', false],
  ])('%s: %s', (page, reachable) => expect(isReachable(page)).toBe(reachable));

  test('a local address is replaced by a code for Lanes itself', () => {
    const vote = routes.vote('abc-_1');
    expect(joinCode('https://lanes.example.org/app/#/workshop/x', vote)).toBe(
      'https://lanes.example.org/app/#/vote/abc-_1',
    );
    expect(joinCode('http://localhost:5173/#/', vote)).toBe('#/vote/abc-_1');
    for (const page of ['https://lanes.example.org/app/', 'http://localhost/'])
      expect(inviteIn(joinCode(page, vote))).toBe('abc-_1');
    expect(inviteIn('https://example.org/menu')).toBeNull();
  });
});
