import type { Picture } from "./picture.ts";
import { type SvgOptions, svg } from "./svg.ts";

/** What is needed of a document: that of a browser, or of a library that stands in for one. */
interface PageDocument<Node> {
  createElement(name: "template"): {
    innerHTML: string;
    readonly content: { readonly firstElementChild: Node | null };
  };
  /** Takes the node out of the template: Observable shows no node that has a parent elsewhere. */
  adoptNode(node: Node): Node;
}

/** How a picture becomes a part of a page. */
export interface ElementOptions<Node> extends SvgOptions {
  /** The page's own where left out. */
  readonly document?: PageDocument<Node> | undefined;
}

/**
 * A picture as a node of a page, for Observable notebooks and for pages of your own.
 *
 * @param picture - any picture of kyusho
 * @param options - `document` (the page's own where left out; needed where there is none) and `theme`: "auto" (default), "light" or "dark"
 * @returns the `<svg>` element, not yet in the page; never null
 * @throws RangeError when there is no document, or the theme is not one of these
 * @example
 * element({ kind: "picture", id: "none", lang: "en", title: "Cobalt", description: "Nothing.", width: 320, height: 40, marks: [], tables: [] }) // throws RangeError: document: must be given where there is no page
 */
export function element<Node = SVGSVGElement>(
  picture: Picture,
  { document, theme = "auto" }: ElementOptions<Node> = {},
): Node {
  const page = document ?? (globalThis.document as unknown as PageDocument<Node> | undefined);
  if (page === undefined) {
    throw new RangeError("document: must be given where there is no page (got undefined)");
  }
  const template = page.createElement("template");
  template.innerHTML = svg(picture, { theme });
  return page.adoptNode(template.content.firstElementChild as Node);
}
