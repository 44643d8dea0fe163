/** File names as people gave them, made safe to show and to offer for download. They never become a path. */

const LONGEST = 100;

// Characters that end lines, turn the reading direction, or mean something to a file system.
const unsafe = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd\\/:*?"<>|]/g;

/** Chinese stays; paths, control characters and direction marks go; at most 100 characters with the extension kept. */
export function displayName(name: string): string {
  const last = name.normalize("NFC").split(/[\\/]/).at(-1)!;
  const clean = last.toWellFormed().replace(unsafe, "").replace(/\s+/g, " ").replace(/^[. ]+|[. ]+$/g, "");
  const dot = clean.lastIndexOf(".");
  const [stem, extension] = dot > 0 ? [clean.slice(0, dot), clean.slice(dot)] : [clean, ""];
  return `${[...stem].slice(0, LONGEST - extension.length).join("").trim() || "文件"}${extension.slice(0, 12)}`;
}

/** The same name with another extension, for a picture that was encoded anew. */
export function withExtension(name: string, extension: string): string {
  const dot = name.lastIndexOf(".");
  return `${dot > 0 ? name.slice(0, dot) : name}.${extension}`;
}
