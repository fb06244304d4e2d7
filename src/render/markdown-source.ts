/**
 * A syntax tree as Markdown that every renderer takes for the same text: CommonMark, GitHub's, marked, markdown-it.
 *
 * A backslash is not enough: GitHub's bare addresses (`http://…`, `www.…`, `…@…`) swallow it, and the sign behind it is
 * live again. So `<`, `>` and `&` are written as character references, whatever stands before them, and no address is
 * left to be found.
 */
import type { Root } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import { defaultHandlers, type Options, type State, toMarkdown } from "mdast-util-to-markdown";
import { withoutControls } from "../text/controls.ts";

/** Signs written as references and not behind a backslash. */
const REFERRED = ["<", ">", "&"];

const OPTIONS: Options = {
  bullet: "-",
  emphasis: "_",
  rule: "-",
  unsafe: [
    { character: "<", inConstruct: "phrasing" },
    { character: ">", inConstruct: "phrasing" },
    // What GitHub takes for an address: "http://", "www.", "a@b".
    { character: ":", before: "[A-Za-z]", after: "\\/", inConstruct: "phrasing" },
    { character: ".", before: "[Ww]", after: "[\\-.\\w]", inConstruct: "phrasing" },
    { character: "@", before: "[+\\-.\\w]", after: "[\\-.\\w]", inConstruct: "phrasing" },
    // Struck through, in GitHub's Markdown.
    { character: "~", inConstruct: "phrasing" },
  ],
  handlers: {
    text: (node, parent, state, info) => defaultHandlers.text(node, parent, referring(state), info),
  },
  extensions: [gfmTableToMarkdown()],
};

/** The writer's state, which puts references where they are wanted. */
function referring(state: State): State {
  const safe: State["safe"] = (value, config) =>
    state.safe(value, { ...config, encode: [...(config.encode ?? []), ...REFERRED] });
  return { ...state, safe };
}

/** Names for references that have one: people read the source, too. */
const NAMED: Readonly<Record<string, string>> = { "&#x3C;": "&lt;", "&#x3E;": "&gt;", "&#x26;": "&amp;" };

/** Writes a tree as Markdown. Nothing that a text holds becomes markup, and no control code gets through. */
export function markdownOf(root: Root): string {
  const source = toMarkdown(root, OPTIONS);
  return withoutControls(source.replace(/&#x(?:3C|3E|26);/g, (reference) => NAMED[reference] ?? reference));
}
