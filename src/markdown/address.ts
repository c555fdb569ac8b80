import { safeText } from '../terminal/safe-text.ts';

const scheme = /^([a-z][a-z0-9+.-]*):/i;
const allowed = new Set(['http', 'https', 'mailto']);

/**
 * Whether a link may lead to this address: http, https, mailto, or relative (RFC 3986 §4.2). Checked once,
 * at parse, on the normalized address; what fails stays readable as text but is no link.
 */
export function isAllowedAddress(address: string): boolean {
  // Browsers skip these inside a scheme, so `java\nscript:` must not pass for a relative path.
  const bare = address.replace(/[\x00-\x20]/g, '');
  const name = scheme.exec(bare)?.[1];
  return name === undefined || allowed.has(name.toLowerCase());
}

/** Percent-encodes what may not be in an address as it is; what is encoded already stays. */
export function normalizeAddress(address: string): string {
  const bare = address.trim();
  try {
    return withIpv6Host(encode(bare));
  } catch {
    // A lone surrogate cannot be encoded.
    return withIpv6Host(encode(safeText(bare)));
  }
}

const encode = (address: string) => encodeURI(address).replace(/%25(?=[0-9a-f]{2})/gi, '%');

/** The brackets around an IPv6 address are part of the host (RFC 3986 §3.2.2), and stand nowhere else. */
function withIpv6Host(address: string): string {
  return address.replace(
    /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#@]*@)?)%5B([\da-f:.]+(?:%25[\w.~-]+)?)%5D/i,
    '$1[$2]',
  );
}
