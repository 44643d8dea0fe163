import { fold } from "./fold";

/**
 * The name of a finding: what kind, in which text, the how-manieth. It stays the same while that text (a paragraph, a cell) stays
 * the same, wherever it moves, and changes with any change of the text, so that an acknowledgement never covers something new.
 */
export function findingKey(kind: string, text: string, nth: number): string {
  return `${kind}-${fingerprint(fold(text).text)}-${nth}`;
}

/** 64 bits of a text (two FNV-1a lanes with a final mix). Tells texts apart; it is no protection of what they say. */
function fingerprint(text: string): string {
  let [a, b] = [0x811c9dc5, 0x9dc5811c];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code ^ (a >>> 13), 0x5bd1e995);
  }
  return [mix(a), mix(b ^ a)].map((lane) => lane.toString(16).padStart(8, "0")).join("");
}

function mix(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
