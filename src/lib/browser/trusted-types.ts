/** The only Trusted Types policy of Lanes: it allows workers whose script has the page's own origin, and nothing else. */

interface Policy {
  createScriptURL(url: string): string;
}
interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

const rules: Policy = {
  createScriptURL(url) {
    const full = new URL(url, location.href);
    if (full.origin !== location.origin) throw new TypeError(`Not a script of this origin: ${full.origin}`);
    return full.href;
  },
};

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
const policy = factory ? factory.createPolicy('app', rules) : rules;

/** Returns a worker's address in the form that this browser demands (a TrustedScriptURL, where it has them). */
export const trustedScript = (url: string): string => policy.createScriptURL(url);
