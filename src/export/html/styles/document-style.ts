/** A text to be read: one column, with its outline beside it where there is room. */
export const documentStyle = `
html{font-size:106.25%}
.skip{position:absolute;left:1rem;top:.5rem;background:var(--ground);padding:.3em .8em;z-index:2}
.skip:not(:focus){clip-path:inset(50%);width:1px;height:1px;overflow:hidden;white-space:nowrap}
.page{max-width:43rem;margin:0 auto;padding:clamp(1.5rem,5vw,4.5rem) clamp(1rem,4vw,2rem) 6rem}
.page>header{margin-bottom:2.6rem}
.page>header::before{content:"";display:block;width:3.6rem;height:.4rem;background:var(--accent);border-radius:.2rem;margin-bottom:1.6rem}
.page h1{font-size:clamp(2.1rem,6vw,3.3rem);margin:0 0 .4em}
.page>header p{color:var(--quiet);margin:0 0 .3em;font-size:1.06rem}
.page>header .lead{font-size:1.25rem;line-height:1.45;color:var(--text)}
main>:first-child{margin-top:0}
.outline{font-size:.88rem;line-height:1.4;margin-bottom:2.5rem}
.outline>details{border-color:color-mix(in srgb,var(--mark) 30%,transparent)}
.outline ol{list-style:none;padding:0;margin:0}.outline ol ol{padding-left:1em}
.outline li{margin:.45em 0}.outline a{text-decoration:none;color:var(--link)}.outline a:hover{text-decoration:underline}
.page>footer{margin-top:4.5rem;border-top:1px solid color-mix(in srgb,var(--mark) 50%,transparent);padding-top:1rem;font-size:.88rem;color:var(--quiet)}
.page>footer :is(p,ul){margin:0 0 .4em}
.scheme{position:fixed;right:1rem;top:1rem;z-index:3;border:1px solid color-mix(in srgb,var(--mark) 60%,transparent);background:var(--ground);color:var(--quiet);border-radius:2em;padding:.25em .9em;font-size:.85rem}
.scheme:hover{color:var(--text)}
@media (min-width:78rem){
.page.has-outline{max-width:64rem;display:grid;grid-template-columns:minmax(0,43rem) 15rem;column-gap:5rem;align-content:start}
.has-outline>header,.has-outline>main,.has-outline>footer{grid-column:1}
.has-outline>.outline{grid-column:2;grid-row:2/span 2;position:sticky;top:4rem;align-self:start;max-height:calc(100vh - 6rem);overflow-y:auto;margin:0;border-left:2px solid color-mix(in srgb,var(--mark) 40%,transparent);padding-left:1.4rem}
.outline>details{border:0;padding:0}
}
@media (max-width:40rem){.scheme{position:static;margin-top:.8rem}}
.reference{font-size:.72em}.reference a{text-decoration:none}
.large{font-size:1.45rem;line-height:1.75}
.large .page{max-width:52rem}
.large :is(.page>footer,.page>header p,.outline,.scheme,.footnotes,.groups,.menu,.turns span,.no-picture,.reference,figcaption,.language,pre,code,sup){font-size:1em}
.large .page>header .lead{font-size:1.12em}
@page{margin:20mm 18mm}
@media print{
.page,.page.has-outline{display:block;max-width:none;padding:0}
.outline,.skip,.scheme{display:none}
.large{font-size:18pt}
}`;
