import type { Payload } from './payloads.ts';

const texts: Readonly<Record<string, string>> = {
  script: '<script>globalThis.pwned=1</script>',
  'script in capitals': '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  'script without an end': '<script>globalThis.pwned=1//',
  'event of an image': '<img src=x onerror=globalThis.pwned=1>',
  'event of a vector': '<svg onload=globalThis.pwned=1><script>globalThis.pwned=1</script></svg>',
  'end of an attribute': '" onmouseover="globalThis.pwned=1" autofocus onfocus="globalThis.pwned=1',
  'end of an attribute in single quotes': "' onmouseover='globalThis.pwned=1' x='",
  'end of a title': '</title><script>globalThis.pwned=1</script>',
  'end of a style': '</style><script>globalThis.pwned=1</script>',
  'end of a script': '</script><script>globalThis.pwned=1</script>',
  'end of code': '</code></pre><img src=x onerror=globalThis.pwned=1>',
  'end of a comment': '--><script>globalThis.pwned=1</script><!--',
  'javascript address': 'javascript:globalThis.pwned=1',
  'javascript address in capitals': 'JaVaScRiPt:globalThis.pwned=1',
  'javascript address with a tab': 'java&Tab;script:globalThis.pwned=1',
  'javascript address with a newline': 'java&NewLine;script:globalThis.pwned=1',
  'javascript address by entities': '&#106;avascript&colon;globalThis.pwned=1',
  'javascript address behind a control': '&#1;javascript:globalThis.pwned=1',
  'vbscript address': 'vbscript:msgbox(1)',
  'data address': 'data:text/html,<script>globalThis.pwned=1</script>',
  'data address in base64': 'data:text/html;base64,PHNjcmlwdD5nbG9iYWxUaGlzLnB3bmVkPTE8L3NjcmlwdD4=',
  'blob and file': 'blob:https://a.example/x file:///etc/passwd',
  iframe: '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  object: '<object data="data:text/html,x"></object><embed src="javascript:globalThis.pwned=1">',
  'base and form':
    '<base href="//evil.example/"><form action="javascript:globalThis.pwned=1"><button>x</button></form>',
  'meta refresh': '<meta http-equiv="refresh" content="0;url=javascript:globalThis.pwned=1">',
  stylesheet:
    '<link rel=stylesheet href="//evil.example/x.css"><style>@import "//evil.example/x.css";</style>',
  'inline style': '<p style="background:url(//evil.example/x.png)">x</p>',
  'mathml action':
    '<math><maction actiontype="statusline#x" href="javascript:globalThis.pwned=1">x</maction></math>',
  'vector link': '<svg><a xlink:href="javascript:globalThis.pwned=1"><text>x</text></a></svg>',
  template: '{{constructor.constructor("globalThis.pwned=1")()}}',
  'noscript confusion': '<noscript><p title="</noscript><img src=x onerror=globalThis.pwned=1>">',
  'mutation by foreign content':
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=globalThis.pwned=1&gt;">',
  'names of the page':
    '<a id="/1"></a><a name="constructor"></a><img name="body"><form id="__proto__"></form>',
};

/** What runs in a careless page: each sets `pwned` where it does. */
export const htmlPayloads: readonly Payload[] = Object.entries(texts).map(([what, text]) => ({ what, text }));
