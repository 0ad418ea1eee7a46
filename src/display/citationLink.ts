import type { Citation } from "../model/citation.ts";
import { printable } from "./printable.ts";

/** An address as printed; `href` is null where it must not become a link. */
export interface Link {
  readonly text: string;
  readonly href: string | null;
}

export function citationLinks(citation: Citation): readonly Link[] {
  const links: Link[] = [];
  if (citation.doi !== undefined) links.push(doiLink(printable(citation.doi)));
  if (citation.url !== undefined) links.push(webLink(printable(citation.url)));
  return links;
}

function doiLink(doi: string): Link {
  if (!doi.startsWith("10.")) return { text: `doi:${doi}`, href: null };
  const href = `https://doi.org/${doi.split("/").map(encodeURIComponent).join("/")}`;
  return { text: `https://doi.org/${doi}`, href };
}

function webLink(url: string): Link {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  const isWeb = parsed?.protocol === "https:" || parsed?.protocol === "http:";
  return { text: url, href: parsed !== null && isWeb ? parsed.href : null };
}
