import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  decodeUriText,
  onChannelMessage,
  parseJsonText,
  parsePastTime,
} from '../../../src/lib/browser/outside-value.ts';

const POINT = v.object({ x: v.number() });

describe('values from outside the program', () => {
  it.each([
    ['{"x":1}', { x: 1 }],
    ['{"x":"1"}', null],
    ['{"y":1}', null],
    ['null', null],
    ['[]', null],
    ['{"x":', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (text, value) => {
    expect(parseJsonText(POINT, text)).toEqual(value);
  });

  it('never sets a prototype', () => {
    const value = parseJsonText(v.record(v.string(), v.unknown()), '{"__proto__":{"x":1},"constructor":2}');
    expect(Object.getPrototypeOf(value ?? {})).toBe(Object.prototype);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it.each([
    ['a%20b', 'a b'],
    ['%C5%B5', 'ŵ'],
    ['%E0%A4%A', null],
    ['%', null],
    ['%zz', null],
  ])('decodes %j as %j', (text, decoded) => {
    expect(decodeUriText(text)).toBe(decoded);
  });

  it('decodes every text that the browser encodes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeUriText(encodeURIComponent(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['1000', 1000],
    ['0', null],
    ['-5', null],
    ['1e99', null],
    ['soon', null],
    ['', null],
    [null, null],
    [String(Number.MAX_SAFE_INTEGER), null],
  ])('reads the past time %j as %j', (text, time) => {
    expect(parsePastTime(text)).toBe(time);
  });
});

describe('messages of a channel', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([null, undefined, 7, 'x', [], {}, { x: null }, new Date()])('drops %j and hears the next one', (junk) => {
    const channel = new EventTarget() as BroadcastChannel;
    const heard: unknown[] = [];
    onChannelMessage(channel, POINT, (message) => heard.push(message));
    channel.dispatchEvent(new MessageEvent('message', { data: junk }));
    channel.dispatchEvent(new MessageEvent('message', { data: { x: 2 } }));
    expect(heard).toEqual([{ x: 2 }]);
  });
});
