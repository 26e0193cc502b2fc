/** Consent to publish a quote. A quote that must not be shown is withheld and counted, never silently dropped. */
import { type ExportProfile, isProfileAtLeast } from '../document/audience.ts';
import { detectPersonalData, findContacts } from './detect-personal-data.ts';

/** Consent as noted with the quote. */
export interface QuoteConsent {
  /** Description of the speaker; '' if none. */
  readonly attribution: string;
  /** Widest audience that the speaker agreed to; `null` if not noted. */
  readonly consent: ExportProfile | null;
  /** Size of the group that the description fits; `null` if not noted. */
  readonly groupSize: number | null;
  /** Last day of the consent, 'YYYY-MM-DD'; `null` if it has no end. */
  readonly expires: string | null;
}

export interface Quote extends QuoteConsent {
  readonly words: string;
}

/** Consent of a quote about which nothing was noted. */
export const NO_CONSENT: QuoteConsent = { attribution: '', consent: null, groupSize: null, expires: null };

export type QuoteConsentError = 'no-consent' | 'consent-expired' | 'consent-narrower' | 'small-group' | 'exposes';

/** Smallest group in which a speaker cannot be guessed (ux.md §1.1: 3 on a screen, 5 in a file). */
export const SMALLEST_GROUP = 5;

/**
 * English stems that reveal a conviction, illness, addiction or care: next to an organisation's name they may
 * identify a person (domain.md §2.5). Such a list is never complete.
 */
const TELLING =
  /\b(?:probation|prison|offend|ex-offend|inmate|custody|convict|recover|addict|alcohol|drug|substance|rehab|detox|mental|psychiatr|dement|alzheimer|autis|disab|cancer|hiv|hospice|patient|refuge|refugee|asylum|homeless|hostel|shelter|abuse|violence|surviv|victim|care leaver|looked[- ]after|foster|carer|bereave|suicid|gambl|food ?bank)/i;

/** True if a description could reveal who spoke, or something private about them. */
export const identifiesPerson = (attribution: string): boolean =>
  TELLING.test(attribution) ||
  findContacts(attribution).length > 0 ||
  attribution.split(',').some((part) => detectPersonalData(part) === 'name' && part.trim().includes(' '));

/**
 * Returns every reason not to show a quote to this audience.
 * @param today 'YYYY-MM-DD'
 */
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
 * True if a quote may be shown to this audience. Outside the team every error withholds it; within the team only
 * expired consent does, because the team has heard the words already.
 */
export function mayShowQuote(quote: Quote, profile: ExportProfile, today: string): boolean {
  const faults = quoteConsentErrors(quote, profile, today);
  return profile === 'full' ? !faults.includes('consent-expired') : faults.length === 0;
}
