/** A site: a bar above its pages, and the menu beside the text where there is room. */
export const siteStyle = `
.site-bar{display:flex;flex-wrap:wrap;gap:.5rem 1.2rem;align-items:center;padding:.7rem clamp(1rem,4vw,2rem);border-bottom:1px solid color-mix(in srgb,var(--mark) 35%,transparent)}
.home{font-weight:750;color:var(--heading);text-decoration:none;letter-spacing:-.015em;margin-right:auto}.home:hover{text-decoration:underline}
.site-bar .scheme,.site-bar input{position:static;font:inherit;font-size:.88rem;margin:0;border-radius:2em;padding:.3em 1em}
.site-bar input,.search input{border:1px solid var(--quiet);background:var(--ground);color:var(--text)}
.site-bar input{width:11rem;max-width:100%}.site-bar input::placeholder,.search input::placeholder{color:var(--quiet);opacity:1}
.search input{font:inherit;font-size:1.15rem;width:100%;padding:.55em 1em;border-radius:.5em}
.search [role=status]{margin-top:.8em}
.menu{padding:0 clamp(1rem,4vw,2rem);font-size:.92rem;line-height:1.35}
.menu>details{border:0;padding:.7rem 0 0}
.menu ul,.menu p{margin:0;padding:0;list-style:none}.menu ul ul{padding-left:1em}
.menu :is(li,p){margin:0}
.menu a{display:block;padding:.32em .7em;border-left:.2em solid transparent;color:var(--text);text-decoration:none}
.menu a:hover{text-decoration:underline}
.menu [aria-current]{border-color:var(--accent);font-weight:700;color:var(--heading)}
.site .page{padding-top:clamp(1.5rem,4vw,3rem);padding-bottom:2.5rem}
.turns{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;margin-top:3.5rem}
.turns a{flex:0 1 19rem;font-weight:700;text-decoration:none;border-top:.2em solid var(--mark);padding-top:.6em;line-height:1.35}.turns a:hover{text-decoration:underline}
.turns span{display:block;font-weight:400;font-size:.85rem;color:var(--quiet)}.turns [rel=next]{margin-left:auto;text-align:right}
.doors{list-style:none;padding:0;margin-top:2.6rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,17rem),1fr));gap:1.8rem 2.4rem}
.doors li{margin:0;border-top:.2em solid var(--accent);padding-top:.7em}.doors a{font-weight:750;font-size:1.15rem}.doors p{margin:.25em 0 0}
.hits{list-style:none;padding:0}.hits li{margin:1.3em 0}.hits a{font-weight:700;font-size:1.08rem}.hits span{display:block;font-size:.85rem}.hits p{margin:.2em 0 0}
.broken{text-decoration:underline wavy var(--caution);text-underline-offset:.2em;text-decoration-thickness:1px}
@media (min-width:64rem){
.site{display:grid;grid-template-columns:17rem minmax(0,1fr)}
.site-bar{grid-column:1/-1}
.site-bar{position:sticky;top:0;background:var(--ground);z-index:2}
.menu{position:sticky;top:3.4rem;align-self:start;max-height:calc(100vh - 3.4rem);overflow-y:auto;padding:1.6rem 1rem 2rem clamp(.6rem,2vw,1.4rem)}
.menu>details::details-content{display:block;content-visibility:visible}
.menu summary{display:none}
.site .page{max-width:47rem;margin:0;padding-left:clamp(1.5rem,4vw,4rem);width:100%}
html{scroll-padding-top:4.4rem}
}
@media (min-width:84rem){.site .page.has-outline{max-width:70rem;grid-template-columns:minmax(0,43rem) 14rem;column-gap:4rem}.site .outline{top:5.5rem}}
@media (min-width:78rem) and (max-width:83.99rem){.site .page.has-outline{display:block}.site .outline{position:static;border:0;padding:0;max-height:none;margin-bottom:2.5rem}}
@media print{.site{display:block}.site-bar,.menu,.turns{display:none}}`;
