/** Slides with their notes, below each other. */
export const handoutStyle = `
.handout .slide{margin:0 0 2.6em;padding-top:1.6em;border-top:1px solid color-mix(in srgb,var(--mark) 45%,transparent)}
.handout h2{margin:0 0 .7em;display:flex;gap:.7em}
.count{flex:none;color:var(--quiet);font-weight:400;font-variant-numeric:tabular-nums}
.handout .body:not(:empty){border-left:.25em solid var(--accent);padding-left:1.2em}
.handout .notes{margin-top:1.3em}
.columns{display:grid;grid-template-columns:var(--columns);gap:1em 2.4em}
.cards{padding-left:1.5em}
.qr{width:8.5rem;margin-bottom:.6em}
.quote blockquote{border:0;padding:0;margin-bottom:.3em}
.links{margin-top:3em}.links li{overflow-wrap:anywhere}
@media (max-width:40rem){.columns{grid-template-columns:minmax(0,1fr)}}
@media print{.handout .body{break-inside:avoid}.handout .slide{padding-top:1em;margin-bottom:1.6em}}
`;
