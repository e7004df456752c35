/**
 * First import of every page, before any other module runs. Under the Content-Security-Policy styles need the nonce of
 * this load, and text becomes a script, a script address or markup only through the policy `default`, which refuses all
 * three.
 */
import { setNonce } from 'get-nonce';
import { z } from 'zod';

export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';

// react-remove-scroll, behind every modal window, puts a style into the page.
setNonce(styleNonce);

// zod probes for eval otherwise, which the policy reports as a violation.
z.config({ jitless: true });

interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string; createScriptURL: (url: string) => string },
  ): unknown;
}

(globalThis as { trustedTypes?: TrustedTypePolicies }).trustedTypes?.createPolicy('default', {
  // Style texts pass (Mantine sets them through innerHTML); anything that could open a tag does not.
  createHTML(text) {
    if (text.includes('<')) throw new TypeError('Markup from text is refused');
    return text;
  },
  // Workers of this page's own build only.
  createScriptURL(url) {
    const address = new URL(url, location.href);
    if (address.origin !== location.origin) throw new TypeError('Foreign script is refused');
    return url;
  },
});
