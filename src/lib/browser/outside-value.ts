/**
 * Parser for values from outside the program: cookies, web storage and messages of other windows. Other paths of the host, older releases and
 * damaged profiles write there. A value of another shape reads as absent; no value throws.
 */
import * as v from 'valibot';
import { ignored } from '../ignored-errors.ts';

type Schema<Value> = v.GenericSchema<unknown, Value>;

function parseValue<Value>(schema: Schema<Value>, value: unknown): Value | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

/** Parses JSON text. Returns `null` for no text, text that is not JSON, and values of another shape. */
export function parseJsonText<Value>(schema: Schema<Value>, text: string | null): Value | null {
  if (text === null) return null;
  try {
    return parseValue(schema, JSON.parse(text));
  } catch (error) {
    return ignored(error, 'parse an outside value', null);
  }
}

/** Decodes a percent-encoded text. Returns `null` for one that no browser would have encoded: '%E0%A4%A'. */
export function decodeUriText(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    return ignored(error, 'decode an outside value', null);
  }
}

/** Time that a browser noted as text, milliseconds since 1970; `null` for none, and for times to come. */
export function parsePastTime(text: string | null): number | null {
  const time = Number(text ?? Number.NaN);
  return Number.isSafeInteger(time) && time > 0 && time <= Date.now() ? time : null;
}

/** Calls the listener with each message of a channel that has the shape of the schema, and drops the others. */
export function onChannelMessage<Message>(
  channel: BroadcastChannel,
  schema: Schema<Message>,
  listener: (message: Message) => void,
): void {
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parseValue(schema, data);
    if (message !== null) listener(message);
  });
}
