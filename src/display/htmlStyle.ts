/** Style of one result, scoped by its class; colours follow the reader's scheme. */
export const HTML_STYLE = `
.kyusho { margin: 1em 0; color: #1a1a1a; font: 14px/1.45 system-ui, sans-serif; }
.kyusho .kyusho-scroll { overflow-x: auto; }
.kyusho table { border-collapse: collapse; }
.kyusho caption { padding: .3em 0; font-weight: 600; text-align: start; }
.kyusho th, .kyusho td { padding: .25em .5em; border-bottom: 1px solid #d5d5d5; text-align: start; vertical-align: top; }
.kyusho td, .kyusho thead th { min-width: 4.5em; }
.kyusho thead th { border-bottom: 2px solid #767676; vertical-align: bottom; }
.kyusho tbody th { min-width: 11em; font-weight: 500; }
.kyusho .kyusho-number { text-align: end; font-variant-numeric: tabular-nums; }
.kyusho td.kyusho-number { white-space: nowrap; }
.kyusho .kyusho-unit { display: block; font-weight: 400; }
.kyusho section, .kyusho p { margin: .6em 0 0; font-size: 12px; color: #4a4a4a; }
.kyusho section ul { margin: .2em 0 0; padding: 0; list-style: none; }
.kyusho section li { overflow-wrap: anywhere; }
.kyusho a { color: #0b5394; }
@media (prefers-color-scheme: dark) {
.kyusho { color: #ececec; }
.kyusho th, .kyusho td { border-color: #4a4a4a; }
.kyusho thead th { border-color: #9a9a9a; }
.kyusho section, .kyusho p { color: #bdbdbd; }
.kyusho a { color: #8ab8f0; }
}
`.trim();
