/** Words that somebody said, and what they agreed to. A quote that may not be shown is withheld and counted, never dropped. */
import { type ExportProfile, isProfileAtLeast } from '../document/audience.ts';
import { detectPersonalData, findContacts } from './detect-personal-data.ts';

/** What somebody agreed to when their words were noted. */
export interface QuoteConsent {
  /** How the speaker is described, '' where nobody says. */
  readonly attribution: string;
  /** The widest readers that the speaker agreed to; `null` where nobody noted it. */
  readonly consent: ExportProfile | null;
  /** How many people the speaker is one of, as described; `null` where nobody noted it. */
  readonly groupSize: number | null;
  /** The last day on which the consent holds, 'YYYY-MM-DD'; `null`: no end was agreed. */
  readonly expires: string | null;
}

export interface Quote extends QuoteConsent {
  readonly words: string;
}

/** Nobody noted anything. */
export const NO_CONSENT: QuoteConsent = { attribution: '', consent: null, groupSize: null, expires: null };

export type QuoteConsentError = 'no-consent' | 'consent-expired' | 'consent-narrower' | 'small-group' | 'exposes';

/** A speaker from fewer people than this can be guessed. (UX research §1.1: 3 on a screen, 5 in any file.) */
export const SMALLEST_GROUP = 5;

/**
 * Words that tell of a conviction, an illness, an addiction, care: with an organisation beside them they may tell it of a
 * person (domain research §2.5). English stems; a list like this is never whole.
 */
const TELLING =
  /\b(?:probation|prison|offend|ex-offend|inmate|custody|convict|recover|addict|alcohol|drug|substance|rehab|detox|mental|psychiatr|dement|alzheimer|autis|disab|cancer|hiv|hospice|patient|refuge|refugee|asylum|homeless|hostel|shelter|abuse|violence|surviv|victim|care leaver|looked[- ]after|foster|carer|bereave|suicid|gambl|food ?bank)/i;

/** Whether an attribution could tell a reader who spoke, or something about them that is theirs to tell. */
export const identifiesPerson = (attribution: string): boolean =>
  TELLING.test(attribution) ||
  findContacts(attribution).length > 0 ||
  attribution.split(',').some((part) => detectPersonalData(part) === 'name' && part.trim().includes(' '));

/** Everything that speaks against showing a quote to these readers on this day ('YYYY-MM-DD'). */
export function quoteConsentErrors(
  { attribution, consent, groupSize, expires }: Quote,
  profile: ExportProfile,
  today: string,
): readonly QuoteConsentError[] {
  const faults: QuoteConsentError[] = [];
  if (consent === null) faults.push('no-consent');
  else if (!isProfileAtLeast(consent, profile)) faults.push('consent-narrower');
  if (expires !== null && expires < today) faults.push('consent-expired');
  if (groupSize !== null && groupSize < SMALLEST_GROUP) faults.push('small-group');
  if (identifiesPerson(attribution)) faults.push('exposes');
  return faults;
}

/**
 * Whether a quote may stand in a document for these readers. Outside the team every fault withholds it. Among the team only
 * an agreement that has ended does: the team has heard the words already.
 */
export function mayShowQuote(quote: Quote, profile: ExportProfile, today: string): boolean {
  const faults = quoteConsentErrors(quote, profile, today);
  return profile === 'full' ? !faults.includes('consent-expired') : faults.length === 0;
}
