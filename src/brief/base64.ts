import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Text as Base64 of its UTF-8 bytes. */
export function toBase64(text: string): string {
  let bytes = "";
  for (const byte of utf8ToBytes(text)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}

/** The text back; null where it is no Base64 of UTF-8. */
export function fromBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
