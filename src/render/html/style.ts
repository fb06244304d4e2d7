/**
 * The style of a page. Every rule begins at `.ds`, so that a fragment changes nothing around it.
 */
import { DARK_COLOURS, MARK_CORNERS, POSITION_COLOURS } from "../svg/parts.ts";

const LIGHT = `
  --paper:#fdfcf9; --sheet:#fff; --ink:#1b1b1a; --soft:#5c5a55; --rule:#dcd8cf; --hair:#ebe8e1; --on:#fff; --link:#0b4f8a;
  --hatch:#8f8b82; --faint:#cdc9be; --contested:#a82a1c; --agreed:#00664f; --sided:#5c5a55; --undecided:#7a5a00; --lit:#ffe9a8; --neutral:#5c5a55;`;

const DARK = `
  --paper:#15171a; --sheet:#1c1f23; --ink:#eceae4; --soft:#b0ada5; --rule:#3a3d42; --hair:#2a2d31; --on:#14161a; --link:#8cc4f0;
  --hatch:#85888e; --faint:#4a4d53; --contested:#ff9484; --agreed:#5fd3b3; --sided:#b0ada5; --undecided:#eec24a; --lit:#5a4a12; --neutral:#b0ada5;`;

const tints = (colours: readonly string[]) =>
  colours
    .map(
      (colour, index) =>
        `.ds .ds-t${index}{--c:${colour}}.ds .ds-f${index}{fill:${colour}}.ds .ds-s${index}{stroke:${colour}}`,
    )
    .join("\n");

const corners = MARK_CORNERS.map((each, index) => {
  const radii = [...each].map((corner) => (corner === "1" ? "50%" : "2px")).join(" ");
  return `.ds .ds-m.ds-t${index},.ds .ds-t${index}>*>.ds-m{border-radius:${radii}}`;
}).join("\n");

const BASE = `
.ds,.ds *{box-sizing:border-box}
.ds{container:ds/inline-size;background:var(--paper);color:var(--ink);font:16px/1.5 var(--sans);overflow-wrap:anywhere;-webkit-text-size-adjust:100%;text-align:start;
  --sans:Inter,system-ui,-apple-system,'Segoe UI','Helvetica Neue','Liberation Sans',Arial,sans-serif;
  --serif:Charter,'Bitstream Charter',Georgia,'Iowan Old Style','Liberation Serif','Times New Roman',serif}
body.ds{margin:0}
.ds-page{max-width:74rem;margin:0 auto;padding:1.25rem 1.25rem 4rem}
.ds h1,.ds h2,.ds h3,.ds h4,.ds h5,.ds h6,.ds p,.ds ul,.ds ol,.ds dl,.ds dd,.ds figure,.ds blockquote{margin:0;padding:0;border:0;background:none;color:inherit;font-size:inherit;max-width:none}
.ds ul,.ds ol{list-style:none}
.ds a{color:var(--link);text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.18em}
.ds a:hover{text-decoration-thickness:2px}
.ds :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
.ds [hidden]{display:none}
.ds bdi{unicode-bidi:isolate}
.ds .ds-vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ds .ds-skip{position:absolute;inset-inline-start:.5rem;top:-6rem;background:var(--ink);color:var(--paper);padding:.6rem 1rem;z-index:2}
.ds .ds-skip:focus{top:.5rem}
.ds .ds-small,.ds .ds-from,.ds .ds-facts,.ds .ds-means,.ds .ds-key{color:var(--soft);font-size:.8125rem}
.ds h1,.ds h2,.ds h3,.ds .ds-label{font-family:var(--serif);line-height:1.18;text-wrap:balance}
.ds h2,.ds .ds-h2{font-weight:700;font-size:1.75rem;border-top:3px solid var(--ink);padding-top:.6rem;margin:3.5rem 0 .5rem}
.ds .ds-intro{color:var(--soft);max-width:42rem}
`;

const FRONT = `
.ds .ds-masthead{border-top:6px solid var(--ink);padding-top:.9rem}
.ds .ds-kicker{font-size:.8125rem;font-weight:600;color:var(--soft)}
.ds .ds-masthead h1,.ds .ds-masthead h2{font-size:clamp(1.9rem,1.2rem + 2.9cqi,3.1rem);font-weight:700;letter-spacing:-.012em;line-height:1.06;margin:.35rem 0 .7rem;border:0;padding:0;max-width:24ch}
.ds .ds-masthead .ds-long{font-size:clamp(1.6rem,1.1rem + 1.9cqi,2.4rem);max-width:34ch}
.ds .ds-standfirst{font-family:var(--serif);font-size:1.125rem;line-height:1.45;max-width:44rem}
.ds .ds-counts{display:grid;grid-template-columns:repeat(4,1fr);margin:1.5rem 0 0;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}
.ds .ds-count{padding:.8rem 1rem .9rem;border-inline-start:1px solid var(--rule)}
.ds .ds-count:first-child{padding-inline-start:0;border:0}
.ds .ds-count a,.ds .ds-none{display:block;color:var(--s);text-decoration:none;line-height:1.15}
.ds .ds-none{opacity:1;color:var(--soft)}
.ds .ds-count a:hover .ds-count-word{text-decoration:underline}
.ds .ds-figure-big{font-family:var(--serif);font-size:2.9rem;line-height:1;font-weight:700;font-variant-numeric:lining-nums tabular-nums;margin-inline-end:.12em}
.ds .ds-count-word{font-weight:600}
.ds .ds-means{display:block;margin-top:.2rem;line-height:1.35}
.ds .ds-is-contested{--s:var(--contested)}.ds .ds-is-agreed{--s:var(--agreed)}.ds .ds-is-one-sided{--s:var(--sided)}.ds .ds-is-undecided{--s:var(--undecided)}
.ds .ds-contents ul{display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;margin:1rem 0 0;font-size:.9375rem}
.ds .ds-contents a{display:inline-block;padding:.2rem 0}
.ds .ds-overview{margin-top:1.9rem}
.ds .ds-overview .ds-h-small{font-family:var(--sans);font-size:.9375rem;font-weight:700;border:0;padding:0;margin:0 0 .5rem}
.ds .ds-scroll{overflow-x:auto;max-width:100%}
.ds .ds-matrix{border-collapse:collapse;border:0;width:100%;font-size:.9375rem;line-height:1.3;margin:0;background:none;table-layout:auto}
.ds .ds-matrix th,.ds .ds-matrix td{border:0;padding:.32rem .25rem;text-align:center;vertical-align:middle;background:none;font-weight:400;max-width:none}
.ds .ds-matrix tbody tr{border-top:1px solid var(--hair);background:none}
.ds .ds-matrix tbody tr:hover{background:var(--sheet)}
.ds .ds-matrix th[scope=row]{text-align:start;padding-inline:1.9rem 1rem;text-indent:-1.9rem;min-width:9rem;position:sticky;inset-inline-start:0;background:var(--paper);z-index:1}
.ds .ds-matrix th[scope=row] a{color:inherit;text-decoration:none}
.ds .ds-matrix th[scope=row] a:hover{text-decoration:underline}
.ds .ds-bar{display:inline-block;width:4px;height:1.05em;background:var(--s);vertical-align:-.14em;margin-inline-end:.55rem}
.ds .ds-no{color:var(--soft);font-variant-numeric:tabular-nums}
.ds .ds-groups th{font-size:.75rem;color:var(--soft);border-bottom:1px solid var(--rule)}
.ds .ds-cols th{vertical-align:bottom;hyphens:auto;font-size:.8125rem;line-height:1.2;padding-bottom:.5rem}
.ds .ds-c0{width:34%}
.ds .ds-cols th:first-child{text-align:start;color:var(--soft);padding-inline-start:0}
.ds .ds-col{display:inline-block;max-width:7.5rem;max-height:9.5rem;overflow:hidden;text-overflow:ellipsis}
.ds .ds-matrix .ds-first{border-inline-start:1px solid var(--rule)}
.ds .ds-matrix:not(.ds-many){table-layout:fixed}
.ds .ds-many .ds-col{writing-mode:vertical-rl;transform:rotate(180deg);max-width:2.6em;max-height:9.5rem;white-space:normal;text-orientation:sideways}
.ds .ds-m{display:inline-flex;align-items:center;justify-content:center;width:24px;height:24px;flex:none;background:var(--c);color:var(--on);font:700 13px/1 var(--sans);margin:1px;text-decoration:none}
.ds a.ds-m{color:var(--on);text-decoration:none}
.ds .ds-m.ds-o{background:none;box-shadow:inset 0 0 0 2px var(--c);color:var(--ink)}
.ds .ds-q{display:inline-flex;width:24px;height:24px;vertical-align:middle;align-items:center;justify-content:center;margin:1px;font:700 13px/1 var(--sans);
  background:repeating-linear-gradient(135deg,transparent 0 3px,var(--hatch) 3px 4px)}
.ds .ds-q-not-mentioned{--hatch:var(--faint)}
.ds .ds-q::before{background:var(--paper);padding:1px 3px;border-radius:2px}
.ds .ds-q-declined::before{content:"×"}.ds .ds-q-unreachable::before{content:"…"}.ds .ds-q-denies-knowledge::before{content:"?"}.ds .ds-q-predates::before{content:"<"}
.ds .ds-key{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin-top:.7rem}
.ds .ds-key li{display:flex;align-items:center;gap:.35rem}
.ds .ds-key .ds-m,.ds .ds-key .ds-q{width:20px;height:20px;font-size:11px}
.ds .ds-sources{margin-top:1.4rem;font-size:.9375rem;max-width:52rem}
.ds .ds-sources p+p{margin-top:.25rem}
.ds .ds-sources b{font-weight:600}
.ds .ds-lead{color:var(--soft)}
.ds .ds-party{font-size:.6875rem;font-weight:600;color:var(--soft);border:1px solid var(--rule);border-radius:2px;padding:0 .28em;text-decoration:none;vertical-align:.1em;cursor:help}
.ds .ds-empty{margin-top:2rem;font-family:var(--serif);font-size:1.125rem}
`;

const POINTS = `
.ds .ds-filter{display:flex;flex-wrap:wrap;gap:.6rem 1rem;align-items:end;margin:.9rem 0 0;font-size:.8125rem;color:var(--soft);border:0;padding:0}
.ds .ds-filter[hidden]{display:none}
.ds .ds-filter label{display:grid;gap:.15rem}
.ds .ds-filter select,.ds .ds-filter button{font:inherit;font-size:.9375rem;color:var(--ink);background:var(--sheet);border:1px solid var(--hatch);border-radius:3px;padding:.35rem .6rem;min-height:2.25rem;max-width:15rem}
.ds .ds-filter output{align-self:center;font-weight:600;color:var(--ink)}
.ds .ds-point{padding:1.5rem 0 2rem;border-top:1px solid var(--rule);margin-top:1rem;content-visibility:auto;contain-intrinsic-size:auto 700px}
.ds .ds-filter+.ds-point,.ds .ds-points>h2+.ds-point{border-top:0;margin-top:0}
.ds .ds-status{font-size:.8125rem;font-weight:700}
.ds .ds-tag{color:var(--s)}
.ds .ds-tag::before{content:"";display:inline-block;width:.6em;height:.6em;background:var(--s);margin-inline-end:.35em}
.ds .ds-head h3,.ds .ds-head h4{font-size:1.5rem;font-weight:700;margin:.15rem 0 0;max-width:34ch}
.ds .ds-head{display:flex;flex-wrap:wrap;gap:.5rem 2rem;justify-content:space-between;align-items:flex-start}
.ds .ds-head>*{min-width:0}
.ds .ds-head>:first-child{flex:1 1 24rem}
.ds .ds-deck{font-family:var(--serif);font-size:1.125rem;line-height:1.4;margin-top:.35rem;max-width:36rem}
.ds .ds-figure{margin:.4rem 0 0;flex:0 1 440px}
.ds .ds-figure svg{display:block;width:100%;height:auto}
.ds .ds-positions{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,15.5rem),1fr));gap:1.5rem 2rem;margin-top:1.1rem}
.ds .ds-pos{border-top:4px solid var(--c);padding-top:.65rem;min-width:0;max-width:40rem}
.ds .ds-pos>:first-child{display:grid;grid-template-columns:auto 1fr;gap:.6rem;align-items:start;font-size:1.125rem;font-weight:700}
.ds .ds-pos>:first-child .ds-vh{grid-column:1}
.ds .ds-label{padding-top:.05em}
.ds .ds-who{display:grid;grid-template-columns:auto 1fr;gap:.1rem .7rem;font-size:.875rem;margin-top:.55rem}
.ds .ds-who dt{color:var(--soft)}
.ds .ds-who b{font-weight:600}
.ds .ds-unnamed{font-style:italic}
.ds .ds-quotes{margin-top:.8rem}
.ds .ds-quote{border-top:1px solid var(--hair);padding:.6rem 0 .65rem;scroll-margin-top:1rem}
.ds .ds-say{font-size:.875rem}
.ds .ds-say b{font-weight:600}
.ds blockquote{font-family:var(--serif);font-size:1.0625rem;line-height:1.4;margin:.1rem 0 .2rem;quotes:none}
.ds .ds-read{font-size:.875rem;margin:.1rem 0 .2rem}
.ds .ds-from{line-height:1.45}
.ds .ds-pos>h4~h4{margin-top:1rem}
.ds .ds-contrasts,.ds .ds-silence,.ds .ds-aside{margin-top:1.4rem}
.ds .ds-contrasts>:first-child,.ds .ds-silence>:first-child,.ds .ds-aside>:first-child{font-size:.875rem;font-weight:700}
.ds .ds-contrast{padding:.55rem 0;border-top:1px solid var(--hair);display:grid;grid-template-columns:17rem 1fr;gap:.1rem 1.5rem}
.ds .ds-contrasts ul>:first-child{margin-top:.35rem}
.ds .ds-rel{font-size:.875rem}
.ds .ds-rel b{font-weight:700}
.ds .ds-r-contradicts .ds-rel b{color:var(--contested)}
.ds .ds-kind{color:var(--soft)}
.ds .ds-rel .ds-m{width:20px;height:20px;font-size:11px;vertical-align:middle}
.ds .ds-sign{display:inline-block;min-width:1.3em;text-align:center;font-weight:700}
.ds .ds-because{font-family:var(--serif);font-size:1.0625rem;line-height:1.4;max-width:44rem}
.ds .ds-trail{grid-column:2;font-size:.875rem;max-width:44rem}
.ds summary{cursor:pointer;color:var(--soft);font-size:.8125rem;padding:.25rem 0;width:fit-content}
.ds summary:hover{color:var(--ink)}
.ds .ds-alone{border-top:1px solid var(--rule);margin-top:1rem;padding-top:1rem}
.ds .ds-alone>summary{font-size:1.0625rem;font-weight:700;color:var(--ink)}
.ds .ds-brief{display:grid;grid-template-columns:2.6rem 1fr;gap:0 .6rem;padding:.3rem 0;margin:0;border-top:1px solid var(--hair);contain-intrinsic-size:auto 90px}
.ds .ds-brief .ds-no{padding-top:.65rem;font-size:.8125rem;text-align:end}
.ds .ds-brief .ds-quotes{margin-top:0;max-width:44rem}
.ds .ds-brief .ds-quote:first-child{border-top:0}
.ds .ds-trail[open]{padding-bottom:.4rem}
.ds .ds-steps{margin:.4rem 0;list-style:none;padding:0;color:var(--soft)}
.ds .ds-steps b{font-weight:600}
.ds .ds-steps .ds-decided,.ds .ds-steps .ds-decided b{color:var(--ink);font-weight:600}
.ds .ds-alike{list-style:disc;padding-inline-start:1.2rem}
.ds .ds-silence li{display:block;font-size:.9375rem;margin-top:.25rem}
.ds .ds-silence .ds-q{width:18px;height:18px;font-size:10px;margin-inline-end:.35rem}
.ds .ds-silence b{font-weight:600}
.ds .ds-loose{margin-top:2rem}
`;

const BACK = `
.ds .ds-core li{border-top:1px solid var(--hair);padding:.7rem 0}
.ds .ds-core ul{margin-top:.8rem;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,24rem),1fr));gap:0 2rem}
.ds .ds-shared{font-family:var(--serif);font-size:1.125rem;line-height:1.35}
.ds .ds-timeline{margin:1.2rem 0 0;overflow-x:auto}
.ds .ds-timeline svg{display:block;max-width:none}
.ds .ds-account{padding:1.5rem 0 1.8rem;border-top:1px solid var(--rule);margin-top:1.2rem;content-visibility:auto;contain-intrinsic-size:auto 500px}
.ds .ds-byline{font-size:.875rem;font-weight:700}
.ds .ds-account>h3,.ds .ds-account>h4{font-size:1.5rem;font-weight:700;margin:.1rem 0 .15rem;max-width:34ch}
.ds .ds-text{font-family:var(--serif);font-size:1.125rem;line-height:1.62;max-width:40rem;margin-top:.8rem}
.ds .ds-text p{white-space:pre-line;margin-bottom:.9em}
.ds mark{color:inherit;background:#80808026;background:color-mix(in srgb,var(--c) 13%,transparent);border-bottom:2px solid var(--c);padding:.06em 0;border-radius:1px}
.ds mark.ds-deep{background:color-mix(in srgb,var(--c) 26%,transparent)}
.ds .ds-tn{--c:var(--neutral)}
.ds .ds-in-who{border-bottom:1px dotted var(--ink)}
.ds mark.ds-in-who{border-bottom-style:dashed}
.ds .ds-in-silence{background:repeating-linear-gradient(135deg,transparent 0 5px,var(--rule) 5px 6px)}
.ds .ds-in-notice{text-decoration:underline wavy var(--undecided) 1px}
.ds .ds-refs{font:600 .6875rem/1 var(--sans);vertical-align:.5em;margin-inline-start:.15em;white-space:nowrap;user-select:none}
.ds .ds-ref{color:var(--c,var(--link));text-decoration:none;border:1px solid;border-radius:2px;padding:.15em .3em;}
.ds .ds-ref+.ds-ref{margin-inline-start:.2em}
.ds .ds-ref:hover{text-decoration:none;background:var(--sheet)}
.ds .ds-anchor,.ds .ds-text [id]{scroll-margin-top:5rem}
.ds .ds-lit,.ds .ds-quote:target,.ds .ds-anchor:target+mark,.ds .ds-text :target{background:var(--lit)}
.ds .ds-quote.ds-lit,.ds .ds-quote:target{box-shadow:-.6rem 0 0 var(--lit),.6rem 0 0 var(--lit)}
.ds .ds-without,.ds .ds-notes{max-width:46rem}
.ds .ds-without ul,.ds .ds-notes ul{margin-top:.3rem}
.ds .ds-without li{margin-top:.2rem}
.ds .ds-without{margin-top:.6rem;font-size:.9375rem}
.ds .ds-notes{max-width:none}
.ds .ds-notes>*{max-width:46rem}
.ds .ds-notes>h2,.ds .ds-notes>h3:first-child{max-width:none}
.ds .ds-notes h3,.ds .ds-notes h4{font-family:var(--sans);font-size:.9375rem;font-weight:700;margin:1.3rem 0 .2rem}
.ds .ds-notes li{border-top:1px solid var(--hair);padding:.4rem 0}
.ds .ds-notes{font-size:.9375rem}
.ds .ds-made{margin-top:1.5rem;color:var(--soft);font-size:.8125rem}
.ds .ds-url{color:var(--soft)}
`;

const NARROW = `
@container ds (max-width:46rem){
.ds-page{padding:1rem 1rem 3rem}
.ds .ds-counts{grid-template-columns:1fr 1fr}
.ds .ds-count{padding:.65rem .8rem .7rem}
.ds .ds-count:nth-child(odd){padding-inline-start:0;border-inline-start:0}
.ds .ds-count:nth-child(n+3){border-top:1px solid var(--rule)}
.ds .ds-figure-big{font-size:2.3rem}
.ds .ds-contrast{grid-template-columns:1fr}
.ds .ds-trail{grid-column:1}
.ds .ds-matrix.ds-matrix{font-size:.8125rem;table-layout:auto}
.ds .ds-matrix th,.ds .ds-matrix td{padding:.3rem .05rem}
.ds .ds-matrix th[scope=row]{min-width:8.2rem;padding-inline:.65rem .5rem;text-indent:-.65rem}
.ds .ds-bar{margin-inline-end:.3rem}
.ds .ds-col{writing-mode:vertical-rl;transform:rotate(180deg);max-width:2.6em;max-height:9rem;text-align:start;text-orientation:sideways}
.ds .ds-m,.ds .ds-q{width:24px;height:24px;margin:0}
.ds .ds-groups th{font-size:.6875rem}
.ds .ds-text{font-size:1.0625rem}
}
@media print{
.ds{background:#fff;font-size:11pt}
.ds .ds-skip,.ds .ds-contents,.ds .ds-filter,.ds .ds-trail{display:none}
.ds .ds-point,.ds .ds-account{content-visibility:visible}
.ds .ds-quote,.ds .ds-contrast,.ds .ds-matrix tr,.ds .ds-figure{break-inside:avoid}
.ds h2,.ds h3,.ds h4{break-after:avoid}
.ds .ds-m,.ds .ds-q,.ds mark,.ds .ds-bar,.ds .ds-tag::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.ds a{color:inherit}
}
@media (prefers-reduced-motion:no-preference){.ds-page{scroll-behavior:smooth}}
@media (forced-colors:active){.ds .ds-m,.ds .ds-bar,.ds .ds-q{forced-color-adjust:none}}
`;

const PICTURES = `
.ds .ds-pic{color:var(--ink);font-family:var(--sans)}
.ds .ds-pic text{fill:currentColor}
.ds .ds-pic text.ds-soft{fill:var(--soft)}
.ds .ds-pic text.ds-on{fill:var(--on)}
.ds .ds-rule{stroke:var(--rule)}
.ds .ds-hatch{stroke:var(--hatch)}
.ds .ds-ink{stroke:currentColor}
.ds .ds-paper{fill:var(--paper)}
`;

/** All of it, as one style element holds it. */
export const PAGE_STYLE = [
  `.ds{color-scheme:light dark;${LIGHT}}`,
  tints(POSITION_COLOURS),
  corners,
  PICTURES,
  BASE,
  FRONT,
  POINTS,
  BACK,
  NARROW,
  `@media screen and (prefers-color-scheme:dark){.ds{${DARK}}\n${tints(DARK_COLOURS)}}`,
].join("\n");
