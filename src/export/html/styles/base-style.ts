import { codeRoles } from '../palette.ts';

const codeColors = codeRoles
  .map(role => role.replace('.', '-'))
  .map(name => `.${name}{color:var(--${name})}`)
  .join('');

const alerts = ['note', 'tip', 'important', 'warning', 'caution']
  .map(kind => `.alert.${kind}{--kind:var(--${kind})}`)
  .join('');

const shares = Array.from(
  { length: 10 },
  (_, index) => `.share-${10 * (index + 1)}{width:${10 * (index + 1)}%}`,
).join('');

/** What all pages have: type, colors and the blocks. Lengths are in em, so that slides grow with their window. */
export const baseStyle = `
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0;background:var(--ground);color:var(--text);font-family:"Public Sans","Source Sans 3","Source Sans Pro",system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;line-height:1.6;font-kerning:normal;text-rendering:optimizeLegibility;overflow-wrap:break-word;-webkit-font-smoothing:antialiased}
h1,h2,h3,h4,h5,h6{color:var(--heading);line-height:1.15;letter-spacing:-.018em;text-wrap:balance;font-weight:700;margin:1.8em 0 .6em}
h1{font-size:2.5em;letter-spacing:-.028em;font-weight:800}
h2{font-size:1.65em;letter-spacing:-.022em}
h3{font-size:1.25em}
h4,h5,h6{font-size:1em;letter-spacing:0}
p,ul,ol,dl,blockquote,figure,.code,.quote,pre,table,.table,.alert,details,.math{margin:0 0 1.1em}
p,li,dd{text-wrap:pretty}
:is(li,dd,td,th,blockquote,.alert,details,figure,.code,.quote,.body)>:last-child{margin-bottom:0}
a{color:var(--link);text-decoration-thickness:.07em;text-underline-offset:.17em;text-decoration-skip-ink:auto}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
ul,ol{padding-left:1.5em}
li{margin:.3em 0}
li>:is(ul,ol){margin:.3em 0}
.loose>li{margin:.8em 0}
li::marker{color:var(--mark);font-variant-numeric:tabular-nums}
ol>li::marker{font-weight:650}
.task{list-style:none}
.box{color:var(--mark);display:inline-block;width:1.1em;margin-left:-1.4em}
dt{font-weight:700}
dd{margin:0 0 .7em 1.5em}
blockquote{border-left:.25em solid var(--accent);padding:.1em 0 .1em 1.1em;font-size:1.06em}
hr{border:0;border-top:1px solid var(--mark);margin:2.5em 0;opacity:.6}
strong{font-weight:700}
mark{background:var(--hit-ground);color:var(--hit);padding:0 .15em;border-radius:.15em}
ins{text-decoration-thickness:.1em;text-underline-offset:.2em}
kbd{font:600 .85em ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;border:1px solid var(--quiet);border-bottom-width:.2em;border-radius:.3em;padding:.05em .4em}
code,pre{font-family:ui-monospace,SFMono-Regular,"Cascadia Code",Menlo,Consolas,"Liberation Mono",monospace;font-variant-ligatures:none}
code{font-size:.9em;color:var(--code)}
.code{position:relative;background:var(--panel);border-radius:.5em;color:var(--panel-text)}
.code>.language{margin:0;position:absolute;top:.5em;right:.9em;font-size:.75em;color:var(--panel-quiet);letter-spacing:.03em}
.code pre{margin:0;padding:1em 0;overflow-x:auto;font-size:.9em;line-height:1.55;tab-size:4;border-radius:inherit}
.code>.language+pre{padding-top:2.1em}
.groups{margin:0;padding:.6em 7em 0 1.2em;font-size:.85em;color:var(--panel-quiet)}
pre code{font-size:1em;color:var(--panel-text);display:block;width:max-content;min-width:100%;counter-reset:row}
.row{display:inline-block;vertical-align:top;padding:0 1.2em 0 4em;position:relative;min-height:1.55em}
.row::before{counter-increment:row;content:counter(row);position:absolute;left:0;width:2.8em;text-align:right;color:var(--panel-quiet);user-select:none;-webkit-user-select:none}
.row:only-child{padding-left:1.2em}.row:only-child::before{content:none}
${codeColors}
.drawn{overflow-x:auto}
.cells{display:block;height:auto;max-width:none;font:15px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;fill:var(--text);color:var(--quiet)}
.strokes{fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:square}.broken{stroke-dasharray:3 3}.ends{fill:var(--accent)}
.cells .table-border{color:var(--mark)}.cells .chart-bar{color:var(--accent)}
.cells .quiet{fill:var(--text)}
.table{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;line-height:1.4}
caption{text-align:left;font-weight:700;padding-bottom:.5em}
th,td{padding:.55em 1.2em .55em 0;text-align:left;vertical-align:top;border-bottom:1px solid color-mix(in srgb,var(--mark) 35%,transparent)}
th:last-child,td:last-child{padding-right:0}
thead th{color:var(--heading);border-bottom:2px solid var(--mark);vertical-align:bottom}
.align-right{text-align:right}.align-center{text-align:center}
figure.align-center,figure.align-right{display:flex;justify-content:center}figure.align-right{justify-content:end}
img{max-width:100%;height:auto;border-radius:.3em}${shares}
.no-picture{color:var(--quiet);border:1px dashed var(--quiet);border-radius:.3em;padding:.1em .5em}
.alert{border-left:.3em solid var(--kind);background:color-mix(in srgb,var(--kind) 7%,var(--ground));border-radius:0 .5em .5em 0;padding:.8em 1.1em}
.alert-name{color:var(--kind);font-weight:700;margin-bottom:.3em}${alerts}
details{border:1px solid color-mix(in srgb,var(--mark) 45%,transparent);border-radius:.5em;padding:.7em 1em}
summary{font-weight:650;cursor:pointer}summary :is(h1,h2,h3,h4,h5,h6){display:inline;margin:0}
details[open]>summary{margin-bottom:.7em}
.math{overflow:auto hidden;padding:.15em 0;font-size:1.15em}
math{font-family:"STIX Two Math","Latin Modern Math","Cambria Math",math}
.aligned mtd:nth-child(odd){text-align:right;text-align:-webkit-right;padding-right:0}.aligned mtd:nth-child(even){text-align:left;text-align:-webkit-left;padding-left:.2em}
.quiet{color:var(--quiet)}
sup{line-height:0;font-size:.72em}
.footnote{padding:0 .15em}
.footnotes{border-top:1px solid color-mix(in srgb,var(--mark) 50%,transparent);margin-top:3em;padding-top:1em;font-size:.9em}
.ways-back{display:inline;margin:0}.footnotes li>p:nth-last-child(2){display:inline}
.back{padding:.2em}
.figures{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,11.4em),1fr));gap:1.4em 2em}
.figures li{margin:0;display:flex;flex-direction:column;gap:.15em;border-top:.2em solid var(--accent);padding-top:.8em;line-height:1.3}
.figures strong>.figure{display:block;margin-bottom:.15em}
.figure{font-size:2.2em;font-weight:800;line-height:1;letter-spacing:-.03em;color:var(--heading)}
.chart table{width:100%}
.chart tbody th{font-weight:400}
.chart th,.chart td{border:0;padding:.25em .9em .25em 0;vertical-align:middle}
.chart .group th{font-weight:700;padding-top:.9em}
.chart .value{text-align:right;white-space:nowrap;width:1%}
.chart .drawing{width:60%}
.bar{display:block;width:100%;height:1.05em}
.bar.whole{height:2.2em;border-radius:.3em;margin-bottom:.8em}
.swatch{width:.85em;height:.85em;border-radius:.15em;vertical-align:-.05em}
.spark{width:7.5em;height:1.75em;vertical-align:middle}
.lines{width:100%;height:auto;display:block}
.lines path{fill:none;stroke-width:3;stroke-linejoin:round;stroke-linecap:round}
.spark polyline{fill:none;stroke-width:2}
.tick{stroke:var(--mark);stroke-opacity:.35}.tick-name{fill:var(--quiet);font-size:15px}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.2em 1.4em}
.look-0{fill:var(--mark)}.look-1{fill:var(--accent)}.look-2{fill:var(--heading)}.look-3{fill:var(--quiet)}
.line-0{stroke:var(--mark)}.line-1{stroke:var(--accent)}.line-2{stroke:var(--heading);stroke-dasharray:8 5}.line-3{stroke:var(--quiet);stroke-dasharray:2 5}
.qr{display:block;background:#fff;border-radius:.5em}.qr path{fill:#000}
.unseen:not(:focus):not(:active){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button{font:inherit;cursor:pointer}
@media (forced-colors:active){
mark{forced-color-adjust:none;background:Mark;color:MarkText}
.bar,.swatch,.spark,.lines{forced-color-adjust:none}
.code,.alert,.slide{border:1px solid CanvasText}
.alert{border-left-width:.3em}
.look-0,.look-2{fill:CanvasText}.look-1,.look-3{fill:LinkText}.line-0,.line-2{stroke:CanvasText}.line-1,.line-3{stroke:LinkText}
.tick-name,.cells{fill:CanvasText}
.qr{forced-color-adjust:none}
}
@media (prefers-reduced-motion:reduce){*,*::before,*::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
@media print{
html{font-size:11pt}
a{color:inherit;text-decoration-thickness:.05em}
figure,.code,.quote,table,.alert,blockquote,.figures li{break-inside:avoid}
h1,h2,h3,h4,h5,h6{break-after:avoid}
p,li{orphans:3;widows:3}
thead{display:table-header-group}
.table,.code pre,.math{overflow:visible}
pre{white-space:pre-wrap}pre code{width:auto}.row{display:inline}
.code,.alert,mark,.bar,.swatch,.slide{-webkit-print-color-adjust:exact;print-color-adjust:exact}
details::details-content{display:block;content-visibility:visible}
.screen-only{display:none!important}
}`;
