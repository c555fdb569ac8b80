/** How slides look, at any size: all lengths are in em of their stage. */
const slides = `
.slide{position:relative;background:var(--ground);color:var(--text)}
.stage{position:relative;display:grid;grid-template-rows:auto minmax(0,1fr) auto;grid-template-columns:minmax(0,1fr);line-height:1.38}
.stage :is(h1,h2){font-size:2.05em;font-weight:800;margin:0;line-height:1.08;letter-spacing:-.03em;max-width:24em}
.stage :is(h3,h4,h5,h6){font-size:1.15em;margin:0 0 .4em}
.stage>*{grid-column:1/2}
.body>*+*{margin-top:.9em}
.body :is(p,ul,ol,figure,.code,.quote,blockquote,.table,.alert,pre){margin-bottom:0}
.body :is(li,.alert,blockquote)>*+:not(.unseen){margin-top:.5em}
.body li{margin:.42em 0}.body li li{margin:.25em 0}
.body>:is(ul,ol),.body>p{max-width:36em}
.body>:is(ul,ol):not(.cards,.figures){font-size:1.12em}
.band,.foot{display:flex;justify-content:space-between;gap:2em;font-size:.58em;color:var(--quiet);line-height:1.3}
.foot{align-self:end}.number{font-variant-numeric:tabular-nums;font-weight:650}.of{font-weight:400}
.columns{display:grid;grid-template-columns:var(--columns);gap:1em 2.6em;align-items:center}
.columns>div{min-width:0}.columns>div>*+*{margin-top:.8em}
.cards{list-style:none;padding:0;display:grid;gap:1.2em 1.6em;grid-template-columns:repeat(auto-fit,minmax(min(100%,8em),1fr))}
.body>:is(.cards,.figures){max-width:none}
.body .cards>li{counter-increment:card;margin:0;border-top:.16em solid var(--accent);padding-top:.75em;font-size:1.14em;line-height:1.3}
ol.cards{counter-reset:card}
ol.cards>li::before{content:counter(card);display:block;font-size:1.9em;font-weight:800;line-height:1;letter-spacing:-.03em;color:var(--heading);margin-bottom:.35em}
.body .figures{list-style:none;padding:0;grid-template-columns:repeat(auto-fit,minmax(min(100%,7.5em),1fr))}.body .figures>li{font-size:1.05em;margin:0}
.statement{font-size:1.55em;line-height:1.28;font-weight:600;letter-spacing:-.014em;max-width:21em;text-wrap:balance}
.statement+.statement{font-size:1.15em;font-weight:400;color:var(--quiet);letter-spacing:0}
.quote blockquote{font-size:1.5em;line-height:1.3;border-left-width:.2em;padding-left:.9em;max-width:22em;font-weight:600}
.quote>.by{color:var(--quiet);margin-top:1em;padding-left:1.7em}
.picture{text-align:center}
.body .cells{width:100%;max-height:13em}
.middle{flex:1}
.blank-1{height:.6em}.blank-2{height:1.2em}.blank-3{height:1.8em}.blank-4{height:2.4em}
.code-card{text-align:center}.code-card .qr{width:9.5em;margin:0 auto .6em}
.body .code{font-size:.86em}.body .table{font-size:.92em}
.body .chart{font-size:.94em}.body .of-line{display:grid;grid-template-columns:minmax(0,1.9fr) minmax(0,1fr);gap:.6em 2em;align-items:center}.body .of-line table{font-size:.72em}.body .legend{font-size:.8em}.body .chart .bar{height:1.15em}.body .group th{color:var(--heading)}
.body .footnotes{margin-top:1.2em;padding-top:.5em;font-size:.62em}
.huge{display:block;font-size:3.1em;line-height:.95;letter-spacing:-.05em;color:var(--heading);margin-bottom:.18em}
.caption{display:block;font-size:.72em;color:var(--text);font-weight:600;letter-spacing:-.012em;line-height:1.25}
.cover{background:var(--cover-ground);background-image:radial-gradient(circle at 96% 108%,color-mix(in srgb,var(--cover-text) 7%,transparent) 0 38%,transparent 38.15%),radial-gradient(circle at 78% 122%,color-mix(in srgb,var(--cover-text) 6%,transparent) 0 46%,transparent 46.15%),linear-gradient(120deg,transparent 55%,rgb(0 0 0/.16));color:var(--cover-text);--quiet:var(--cover-quiet);--link:var(--cover-text);--heading:var(--cover-heading);--accent:var(--cover-accent);--text:var(--cover-text)}
.cover :is(h1,h2){color:var(--cover-heading);font-size:3.1em;letter-spacing:-.038em;line-height:1.02;max-width:15em}
.cover .stage::before{content:"";width:3.4em;height:.34em;border-radius:.17em;background:var(--cover-accent)}
.subtitle{font-size:1.3em;line-height:1.3;max-width:26em}
.occasion{color:var(--cover-quiet);font-size:.82em}.occasion p{margin:.15em 0 0}
.section-number{font-size:1.5em;font-weight:800;color:var(--cover-accent);margin:0}
`;

/** Without a script: slides are parts of a page, each under its title. */
const asPage = `
.deck{font-size:1.0625rem}
.deck main{max-width:60rem;margin:0 auto;padding:clamp(.8rem,3vw,2.5rem)}
.slide{padding:clamp(1.4rem,4.5vw,3.2rem);border-radius:1rem;margin-bottom:1.6rem;border:1px solid color-mix(in srgb,var(--mark) 30%,transparent);font-size:1.12em}
.stage{row-gap:1.3em}
.stage :is(h1,h2){font-size:clamp(1.5rem,4.6vw,2.3rem)}.cover :is(h1,h2){font-size:clamp(1.9rem,6.5vw,3.2rem)}
.statement,.quote blockquote{font-size:1.25em}
.notes{border-top:1px solid color-mix(in srgb,var(--mark) 45%,transparent);margin-top:1.6em;padding-top:1.1em;font-size:.92em;max-width:42em}
.large{font-size:1.5rem}
@media (max-width:40rem){.columns{grid-template-columns:minmax(0,1fr)}.huge{font-size:2em}}
`;

/** The stage of a talk: 16:9, as large as its window lets it be. The type is a part of its height. */
const stageSize = `
container-type:size;overflow:hidden;border:0;border-radius:0;margin:0;padding:0;font-size:1em`;
const stage = `
width:min(100cqw,177.78cqh);height:min(100cqh,56.25cqw);margin:auto;font-size:calc(min(100cqh,56.25cqw)*.0415*var(--fit,1));padding:calc(1.75em/var(--fit,1)) calc(2.7em/var(--fit,1)) calc(1.2em/var(--fit,1));row-gap:1.1em`;
const staged = (scope: string) => `
${scope} .slide{${stageSize}}
${scope} .slide>.notes{display:none}
${scope} .stage{${stage}}
${scope} .stage :is(h1,h2){font-size:2.05em}
${scope} .cover :is(h1,h2){font-size:3.1em}
${scope} .columns{grid-template-columns:var(--columns)}
${scope} .body{display:flex;flex-direction:column;justify-content:safe center;min-height:0}
${scope} .body>*{flex:none;width:100%}

${scope} .statement{font-size:1.55em}${scope} .quote blockquote{font-size:1.5em}
${scope} .huge{font-size:3.1em}
${scope} .is-figure .stage{align-content:center;grid-template-rows:minmax(0,1fr) auto}${scope} .is-figure h2{align-self:center}
${scope} .cover .stage{grid-template-rows:1fr auto auto auto 1fr;row-gap:.9em}
${scope} .cover .stage::before{align-self:end;grid-row:1}
${scope} .cover .section-number{grid-row:2}${scope} .cover :is(h1,h2){grid-row:3}${scope} .cover .body{grid-row:4;display:block}
${scope} .cover .foot,${scope} .cover .band{position:absolute;left:0;right:0}
${scope} .cover .foot{bottom:2.1em}${scope} .cover .band{top:2em}
${scope} .cover .occasion{margin-top:2.2em}
${scope} .body img{max-height:62cqh;width:auto;object-fit:contain}
${scope} .is-picture .body img{max-height:70cqh}
${scope} .code pre{white-space:pre-wrap}${scope} .code pre code{width:auto}
`;

/** While the script gives the talk. */
const talk = `
@media screen{
.talk body{height:100vh;height:100dvh;overflow:hidden;font-size:1rem}
.talk main{max-width:none;padding:0;height:100%}
.talk .slide{height:100%;width:100%}
.talk .slide[hidden]{display:none}
.talk .later{visibility:hidden}
.talk .slide:not(.measured) .groups{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%)}
.talk:not(.overview) .quieted,.talk:not(.overview) .quieted *{color:var(--panel-quiet)}
.talk:not(.overview) .marked::after{content:"";position:absolute;left:3.2em;top:0;bottom:0;border-left:.28em solid var(--accent)}
.talk .slide:focus{outline:0}
.tools{position:fixed;right:1rem;bottom:1rem;z-index:5;display:flex;gap:.25rem;padding:.25rem;border-radius:2rem;background:var(--ground);color:var(--text);border:1px solid var(--mark);opacity:0;transition:opacity .2s}
.tools:focus-within,.moving .tools{opacity:1}
.tools :is(button,a){border:0;background:none;color:inherit;width:2.5rem;height:2.5rem;border-radius:2rem;display:grid;place-items:center;padding:0}
.tools :is(button,a):hover{background:var(--panel);color:var(--panel-text)}
.tools a span{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.home{max-width:61rem;margin:1rem auto 0;padding:0 1rem}.home a{display:inline-flex;align-items:center;gap:.4em}
:is(.tools,.home) svg{width:1.25rem;height:1.25rem;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.bar-line{position:fixed;left:0;right:0;bottom:0;height:4px;z-index:4;background:none;pointer-events:none}
.bar-line span{display:block;height:100%;background:var(--accent);transform-origin:0 0;transition:transform .25s ease-out}
.no-progress .bar-line,.overview .bar-line,.speaker .bar-line{display:none}
.no-foot .foot{visibility:hidden}
.curtain{position:fixed;inset:0;z-index:10}.curtain.black{background:#000}.curtain.white{background:#fff}
.clock{position:fixed;left:1rem;bottom:1rem;z-index:4;font-variant-numeric:tabular-nums;color:var(--text);background:var(--ground);padding:.1em .6em;border-radius:1em;border:1px solid var(--mark)}
dialog{border:1px solid var(--mark);border-radius:1rem;background:var(--ground);color:var(--text);padding:1.6rem 2rem;max-width:min(44rem,94vw);max-height:90vh;overflow:auto}
dialog::backdrop{background:rgb(0 0 0/.6)}
dialog h2{margin:0 0 .6em;font-size:1.4rem}
dialog th{font-weight:400}dialog th,dialog td{padding:.3em 1.2em .3em 0}
.finder{position:fixed;top:0;left:0;right:0;z-index:6;padding:.9rem clamp(1rem,3vw,2.5rem);background:var(--ground);display:flex;gap:1rem;align-items:center}
.finder input{font:inherit;flex:1;max-width:30rem;padding:.5em 1em;border-radius:2em;border:1px solid var(--mark);background:var(--panel);color:var(--panel-text)}
.overview body{overflow:auto}
.overview main{height:auto;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.4rem;padding:5rem clamp(1rem,3vw,2.5rem) 3rem;align-items:start}
.overview .slide{height:auto;aspect-ratio:16/9;border-radius:.6rem;box-shadow:0 0 0 1px color-mix(in srgb,var(--mark) 55%,transparent);content-visibility:auto;contain-intrinsic-size:17rem 9.6rem;scroll-margin:6rem}
.overview .slide.at{box-shadow:0 0 0 4px var(--accent)}
.overview .slide.unlike{display:none}
.overview .later{visibility:visible}
.pick{display:none}.overview .pick{display:block;position:absolute;inset:0;border-radius:.6rem;z-index:1}
.overview .pick:focus-visible{outline:4px solid var(--accent);outline-offset:3px}
.change-fade.going .at{animation:appear .35s ease-out}
.change-slide.going .at{animation:arrive .35s ease-out}
@keyframes appear{from{opacity:0}}
@keyframes arrive{from{transform:translateX(var(--from,8%));opacity:0}}
}
@media screen{
.flow .slide{container-type:normal;overflow:auto;--fit:1}
.flow .stage{width:auto;height:auto;min-height:100%;font-size:1.25rem;padding:1.4rem 1.2rem 4.4rem;margin:0}
.flow .stage :is(h1,h2){font-size:clamp(1.7rem,7.4vw,2.6rem)}
.flow .cover :is(h1,h2){font-size:clamp(2rem,10vw,3.4rem)}
.flow .columns{grid-template-columns:minmax(0,1fr)}
.flow :is(.statement,.quote blockquote){font-size:1.25em}
.flow .huge{font-size:2.2em}
.flow .body{justify-content:flex-start}
.flow .cover :is(.foot,.band){left:2rem;right:2rem;bottom:5.4rem}
.flow .cover .band{bottom:auto}
.flow .code pre{white-space:pre}
.flow .body img{max-height:none}
.flow .tools{opacity:1}
}
@media (hover:none){.talk .tools{opacity:1}}
`;

/** What the speaker sees, in a window of its own: this slide, the next one, the notes and the clock. */
const speaker = `
@media screen{
.speaker body{overflow:hidden}
.speaker main{display:grid;gap:1rem;padding:1rem;height:100vh;height:100dvh;grid-template-columns:minmax(0,3fr) minmax(0,2fr);grid-template-rows:auto auto minmax(0,1fr)}
.speaker .slide{aspect-ratio:16/9;height:auto;align-self:start;border-radius:.5rem;box-shadow:0 0 0 1px var(--mark)}
.speaker .slide.at{grid-column:1;grid-row:1/span 2}
.speaker .slide.next{grid-column:2;grid-row:2}
.speaker .slide.next .later{visibility:hidden}
.speaker .clock{position:static;grid-column:2;grid-row:1;border:0;padding:0;font-size:clamp(1.8rem,4.5vw,3.4rem);font-weight:700;display:flex;gap:1.2rem;align-items:baseline;justify-content:space-between}
.speaker .clock small{font-size:1rem;font-weight:400;color:var(--quiet)}
.said{grid-column:1/-1;grid-row:3;overflow:auto;font-size:clamp(1.1rem,2.1vw,1.6rem);line-height:1.5;border-top:2px solid var(--mark);padding-top:1rem}
.said>*{max-width:44em}
.speaker .tools{display:none}
}
@media screen and (max-width:44em){.speaker main{display:block;overflow:auto}.speaker .slide{margin-bottom:1rem}}
`;

/** One slide a page, 16:9, as in the talk. */
const paper = `
@page{size:13.333in 7.5in;margin:0}
@media print{
html,body{background:var(--ground)}
.stage :is(h1,h2){white-space:pre-wrap}
body.deck{font-size:16px}
.deck main{max-width:none;padding:0}
.slide,.slide[hidden]{display:block;break-after:page;break-inside:avoid;width:13.333in;height:7.5in;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.slide:last-child{break-after:auto}
.later{visibility:visible}
body>:not(main),.pick,.said{display:none!important}
}
`;

export const deckStyle = `${slides}${asPage}${talk.replace('@media screen{', `@media screen{${staged('.talk')}`)}${speaker}${paper.replace('.slide:last-child', `${staged('.deck')}.slide:last-child`)}
.slide.measured{display:block!important;position:fixed!important;left:0;top:0;width:1280px!important;height:720px!important;aspect-ratio:auto!important;content-visibility:visible!important;visibility:hidden}
`;
