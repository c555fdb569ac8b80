import topLevelDomains from 'tlds' with { type: 'json' };
import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** With a scheme, or with a `www.`: this can only be an address. */
const address =
  /^https?:\/*(?:[^\s/?#@]*@)?([^\s/?#@:]+)(?::\d+)?([/?#]\S*)?$|^(www\.[^\s/?#@:]+)([/?#]\S*)?$/iu;
/** What may as well be the name of a file, a package or a function. IDNA takes all four dots. */
const host = /^((?:[\p{L}\p{M}\p{N}_-]+[.。．｡])+[\p{L}\p{M}\p{N}-]{2,})[.。．｡]?(?::\d+)?([/?#]\S*)?$/u;
/** They are not seen, so they do not make an address another one. */
const invisible = () => /\p{Default_Ignorable_Code_Point}/gu;

/** Top-level domains that are better known as the ending of a file. */
const fileEndings = new Set(
  (
    'ai app as cc cl cr do gd id in is lc ly md mk ml mm mo mov ms mt nf pages pl pm properties ps pub py rs sc sh so st ' +
    'sv tf vi ws zip'
  ).split(' '),
);
/** Sites whose pages are called as what they show: a file, a package, a module. */
const codeSites = new Set(
  (
    'github.com gist.github.com gitlab.com codeberg.org bitbucket.org npmjs.com pypi.org crates.io docs.rs pkg.go.dev ' +
    'rubygems.org packagist.org nuget.org jsr.io'
  ).split(' '),
);

/**
 * The host that a link really leads to, where its text says another one: an address, or a host below a real top-level
 * domain. The name of a file or a package that the address itself ends in is neither.
 *
 * @param text what is read @param url as `normalizeAddress` gives it
 * @example deceptiveHost('bank.com', 'https://evil.com/') // 'evil.com'
 * @example deceptiveHost('Node.js', 'https://github.com/nodejs') // undefined
 */
export function deceptiveHost(text: string, url: SafeText): SafeText | undefined {
  const shown = shownAddress(text.replace(invisible(), '').trim());
  const real = shown && targetOf(url);
  if (!real || shown.host === real.host) return undefined;
  return shown.isBare && namesTarget(shown, real) ? undefined : safeText(real.hostname);
}

type Address = { readonly host: string; readonly path: string };

/** `isBare`: it is an address only if it is not the name of something else. */
function shownAddress(text: string): (Address & { readonly isBare: boolean }) | undefined {
  const said = address.exec(text);
  if (said) {
    const written = parsed(`http://${said[1] ?? said[3]}`);
    return written && { host: bare(written), path: said[2] ?? said[4] ?? '', isBare: false };
  }
  const [, name, path = ''] = host.exec(text) ?? [];
  const ending = name?.normalize('NFKC').toLowerCase().split(/[.。]/).at(-1) ?? '';
  if (!topLevelDomains.includes(ending) && !ending.startsWith('xn--')) return undefined;
  const written = parsed(`http://${name}`);
  return written && { host: bare(written), path, isBare: true };
}

function targetOf(url: string): (Address & { readonly hostname: string }) | undefined {
  const target = parsed(url, `ftp://${noHost}`);
  if (!target || target.protocol === 'mailto:' || target.hostname === noHost) return undefined;
  return { host: bare(target), path: target.pathname, hostname: target.hostname.replace(/\.$/, '') };
}

/** That of an address without a host, which leads to a place beside the file. Below a scheme that no link may have. */
const noHost = 'beside.invalid';

/** As browsers read it: with any number of slashes, the host after the last `@`, in Punycode. */
function parsed(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

function bare({ hostname }: URL): string {
  return hostname.replace(/^www\./, '').replace(/\.$/, '');
}

/** `index.d.ts`, `socket.io` and `gopkg.in/yaml.v3` are what the pages about them are called. */
function namesTarget(shown: Address, real: Address): boolean {
  const isOnCodeSite = codeSites.has(real.host);
  const isFile = fileEndings.has(shown.host.split('.').at(-1) ?? '') && !/^[/?]/.test(shown.path);
  if (isOnCodeSite && isFile) return true;
  const said = isFile ? shown.host : shown.host + shown.path.replace(/[?#].*$|\/$/gs, '');
  return (isOnCodeSite || isFile) && `${readable(real.path)}/`.includes(`/${said.toLowerCase()}/`);
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}
