/**
 * The names and aliases by which marked-terminal's highlighter (highlight.js 10) knows its languages; a test
 * holds them against it. They are here so that code in another language never loads it, and never reaches
 * it: asked for a name that it does not know, it writes to stderr; asked for none, it guesses.
 *
 * Left out are `http`, whose body it would guess among all languages, and plain text, in which there is nothing
 * to highlight.
 */
const names = [
  '1c abnf accesslog actionscript ada ado adoc ahk angelscript apache apacheconf applescript arcade arduino',
  'arm armasm as asc asciidoc aspectj atom autohotkey autoit avrasm awk axapta bash basic bat bf bind bnf',
  'brainfuck c c# c++ c-like cal capnp capnproto cc ceylon cjs clean clj clojure clojure-repl cls cmake',
  'cmake.in cmd coffee coffeescript console coq cos cpp cr craftcms crm crmsh crystal cs csharp cson csp css',
  'cxx d dart dcl delphi dfm diff django dns do docker dockerfile dos dpr dsconfig dst dts dust ebnf elixir',
  'elm erb erl erlang erlang-repl excel f90 f95 feature fix flix fortran freepascal fs fsharp gams gauss',
  'gcode gemspec gherkin glsl gml gms go golang golo gradle graph groovy gss gyp h h++ haml handlebars',
  'haskell haxe hbs hh hpp hs hsp html html.handlebars html.hbs htmlbars hx hxx hy hylang i7 iced icl',
  'inform7 ini ino instances ipython irb irpf90 isbl java javascript jboss-cli jinja js json jsp jsx julia',
  'julia-repl k kdb kotlin kt kts lasso lassoscript latex lazarus ldif leaf less lfm lisp livecodeserver',
  'livescript llvm lpr ls lsl lua m mak make makefile markdown mathematica matlab maxima md mel mercury',
  'mikrotik mips mipsasm mizar mjs mk mkd mkdown ml mm mma mojolicious monkey moo moon moonscript mysql n1ql',
  'nc nginx nginxconf nim nix nixos node-repl nsis obj-c obj-c++ objc objective-c++ objectivec ocaml',
  'openscad oracle osascript oxygene p21 parser3 pas pascal patch pb pbi pcmk perl pf pf.conf pgsql php',
  'php-template php3 php4 php5 php6 php7 php8 pl plist pm podspec pony postgres postgresql powershell pp',
  'processing profile prolog properties protobuf ps ps1 puppet purebasic py pycon python python-repl q qml',
  'qt r rb re reasonml rib roboconf routeros rs rsl rss ruby ruleslanguage rust sas scad scala scheme sci',
  'scilab scss sh shell smali smalltalk sml sqf sql sql_more st stan stanfuncs stata step step21 stp styl',
  'stylus subunit sv svg svh swift taggerscript tao tap tcl tex thor thrift tk toml tp ts tsx twig',
  'typescript v vala vb vbnet vbs vbscript vbscript-html verilog vhdl vim wildfly-cli wl wsf x++ x86asm',
  'xhtml xjb xl xls xlsx xml xpath xq xquery xsd xsl yaml yml zep zephir zone zsh',
];

const known: ReadonlySet<string> = new Set(names.flatMap(row => row.split(' ')));

/** The name of a language as the highlighter has it, from the first word of an info string; if it has it. */
export function knownLanguage(lang: string): string | undefined {
  const name = lang.trim().split(/\s/, 1)[0]?.toLowerCase() ?? '';
  return known.has(name) ? name : undefined;
}
