import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { DEBIAN_PACKAGES } from "./debianPackages.ts";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Debian's Chromium without a window. */
export function openedBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? PLACES.find(existsSync);
  if (executablePath === undefined) {
    throw new Error(`no Chromium in ${PLACES.join(", ")} or $CHROMIUM: ${DEBIAN_PACKAGES}`);
  }
  const quiet =
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";
  return chromium.launch({ executablePath, args: quiet.split(" ") });
}

/** A page that is open, with what it complained of and what it asked of other hosts. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly elsewhere: string[];
}

/** Opens an address in a page of its own; requests to other hosts are noted and refused. */
export async function openedPage(browser: Browser, url: string): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const [complaints, elsewhere]: [string[], string[]] = [[], []];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  const { host } = new URL(url);
  await page.route(
    (asked) => asked.host !== host && asked.protocol.startsWith("http"),
    async (route) => {
      elsewhere.push(route.request().url());
      await route.abort();
    },
  );
  await page.goto(url);
  return { page, complaints, elsewhere };
}
