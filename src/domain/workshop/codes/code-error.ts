/**
 * Errors of scanned codes and their messages. Separate from `Problem`, because only workshops with phones need them.
 */
import { defineMessages } from '../../../lib/i18n/messages.ts';

const text = defineMessages('codes', {
  foreign: 'This code is not from Lanes. Show the code that Lanes makes on your phone after the last statement.',
  damaged: 'This code could not be read completely. Hold the phone still, closer to the camera, with a bright screen.',
  newer:
    'This code is from a newer version of Lanes. Reload Lanes on this laptop at the next break. Until then, count these answers from paper.',
  'other-workshop':
    'This code is from another workshop. Read the code on the projector screen with that phone, then rate again.',
  'other-statements':
    'The statements have changed since this phone joined. Read the code on the projector screen again. The answers are still on the phone.',
  'no-group':
    'The groups have changed since this phone joined. Read the code on the projector screen again and choose a group. The answers are still on the phone.',
  empty: 'There are no answers in this code yet. Answer at least one statement, then show it again.',
  'invite-damaged': 'This link is incomplete. Read the code on the projector screen again.',
  'invite-newer':
    'This workshop uses a newer version of Lanes. Reload this page with the internet on, or rate on paper.',
  'invite-no-rubric': 'This workshop uses a framework that is not on this phone. Rate on paper instead.',
  'not-invite': 'This is not a code to join a workshop. Point the camera at the code on the projector screen.',
});

export type CodeError = keyof typeof text;

export type CodeResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: CodeError };
/** Wraps a decoded value. */
export const decoded = <T>(value: T): CodeResult<T> => ({ ok: true, value });
/** Wraps an error. */
export const notDecoded = (fault: CodeError): { readonly ok: false; readonly fault: CodeError } => ({
  ok: false,
  fault,
});

/** Returns the error and its remedy in one or two sentences. */
export const codeErrorMessage = (fault: CodeError): string => text[fault];
