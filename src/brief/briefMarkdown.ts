import { displayAs } from "../display/displayAs.ts";
import { escapeMarkdown } from "../display/markdown.ts";
import { printable } from "../display/printable.ts";
import { svg } from "../pictures/svg.ts";
import { toBase64 } from "./base64.ts";
import type { BriefPage } from "./briefPage.ts";
import { asComment } from "./briefSource.ts";

/** A brief as Markdown: pictures stand in the text as images of their own bytes. */
export function briefMarkdown({
  lang,
  title,
  about,
  parts,
  identity,
  source,
  say,
}: BriefPage): string {
  const text = (words: string) => escapeMarkdown(printable(words));
  const images = parts.pictures.map(
    (picture) => `![${text(picture.title)}](data:image/svg+xml;base64,${toBase64(svg(picture))})`,
  );
  return [
    `# ${text(title)}`,
    ...about.map(text),
    `## ${text(say("findings"))}`,
    parts.findings.map((one) => `- ${text(one)}`).join("\n"),
    ...images,
    `## ${text(say("tables"))}`,
    displayAs(parts.tables, "markdown", { lang }),
    `## ${text(say("identity"))}`,
    ...identity.map(text),
    asComment(source),
    "",
  ].join("\n\n");
}
