/** The look of the guide: one column of reading width, both sides alike, good on paper. */
export const guideStyle = `
:root{--ink:#1b1b1b;--quiet:#4b5055;--line:#c9cdd1;--paper:#fff;--soft:#f2f5f5;--link:#005c66;--ochre:#fdf2dc;--teal:#e0f4f5;--ochre-ink:#5c3a00;--teal-ink:#00444c}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,"Public Sans","Helvetica Neue",Arial,sans-serif}
header,main{max-width:62rem;margin:0 auto;padding:1rem 1.25rem}
main{padding-top:0}
h1{margin:.25rem 0 1rem;font-size:1.9rem;line-height:1.2}
h2{margin:2.25rem 0 .5rem;padding-top:.75rem;border-top:2px solid var(--ink);font-size:1.3rem;line-height:1.3}
h3{margin:0 0 .5rem;font-size:1.1rem;line-height:1.3}
h4{margin:1rem 0 .25rem;font-size:.9375rem}
p{margin:.5rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible{outline:3px solid #c05600;outline-offset:2px}
.over,.small,.law,.sources,.made{color:var(--quiet);font-size:.9375rem}
.over{margin:0}
.note{padding:.625rem 1rem;border-left:.375rem solid #b98d3a;background:var(--soft)}
.label{padding:1rem 1.25rem;border:2px solid var(--ink)}
.label p{margin:0 0 .5rem}
.label p:last-child{margin:0}
.pair{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.25rem}
.pair>section{padding:1rem 1.25rem;border:1px solid var(--line);overflow-wrap:anywhere}
.answer{margin-top:1.25rem;padding-top:1rem;border-top:1px solid var(--line)}
.claim{text-decoration:underline;text-decoration-style:dotted;text-decoration-thickness:1px;text-underline-offset:.25em}
.open,.gap{color:var(--quiet)}
.open{font-size:.875rem}
sup{line-height:0}
sup a{display:inline-block;min-width:1.5rem;padding:.25rem;text-align:center}
.signers{font-weight:600}
.sources{padding-left:1.25rem}
.text h3{margin-top:1.5rem}
.text h3 span{font-weight:400}
.text section p{font-family:Georgia,"Times New Roman",serif}
del{color:var(--ochre-ink);background:var(--ochre);text-decoration:line-through}
ins{color:var(--teal-ink);background:var(--teal);font-style:italic;text-decoration:underline;text-underline-offset:.15em}
del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(100%);white-space:nowrap}
del::before{content:" [struck:] "}
ins::before{content:" [added:] "}
del::after,ins::after{content:" [end] "}
table{width:100%;border-collapse:collapse;font-size:.875rem}
caption{padding:.5rem 0;text-align:left}
th,td{padding:.375rem .75rem .375rem 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:baseline;font-weight:400}
thead th{font-weight:600}
code{font:.8125rem/1.4 ui-monospace,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media (max-width:44rem){
.pair{grid-template-columns:minmax(0,1fr)}
h1{font-size:1.5rem}
table,tbody,tr,th,td{display:block}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(100%)}
tbody th,tbody td{border:0;padding:.125rem 0}
tbody tr{padding:.5rem 0;border-bottom:1px solid var(--line)}
tbody th{font-weight:600}
}
@media (prefers-color-scheme:dark){
:root{--ink:#f0f0f0;--quiet:#b6bcc2;--line:#474d53;--paper:#16191c;--soft:#20262a;--link:#7fd4dc;--ochre:#3a2a08;--teal:#06343a;--ochre-ink:#ffd899;--teal-ink:#a3ecf1}
}
@media print{
@page{margin:16mm}
:root{--ink:#000;--quiet:#333;--line:#888;--paper:#fff;--soft:#fff;--link:#000;--ochre:#fff;--teal:#fff;--ochre-ink:#000;--teal-ink:#000}
html{font-size:10pt}
body{font-size:1rem;line-height:1.45}
header,main{max-width:none;padding:0}
.pair{grid-template-columns:repeat(2,minmax(0,1fr))}
.note{border:1px solid #000}
h2,h3{break-after:avoid}
.sources a::after{content:" <" attr(href) ">";overflow-wrap:anywhere}
.label,table{break-inside:avoid}
}
`
