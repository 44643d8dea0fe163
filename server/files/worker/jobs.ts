/** What the bounded process is asked and what it answers. Everything that decodes foreign bytes happens there. */
import type { GateFinding } from "@/domain/privacy/gate";
import type { ImageLimits, Picture } from "../images";
import type { FileKind } from "../kinds";
import type { FileRefusalCode } from "../refusal";
import type { Sheet } from "../sheet-rows";

export type Jobs = {
  /** Checks a file, scans its name and its text, and remakes pictures into `output`. */
  inspect: { input: InspectInput; answer: Inspected };
  /** Reads the rows of an .xlsx. */
  rows: { input: { path: string }; answer: Sheet[] };
};

export type InspectInput = { path: string; name: string; kind: FileKind; output: string; image: ImageLimits; officeContacts: readonly string[] };

export type Inspected = {
  picture: Picture | null;
  /** What the scanner found; the text itself never leaves the process. */
  findings: GateFinding[];
  /** Something in it can only be looked at. */
  hasPictures: boolean;
};

export type JobName = keyof Jobs;
export type Answer<J extends JobName> = { ok: Jobs[J]["answer"] } | { refusal: { code: FileRefusalCode; sentence: string; cause: string } };
