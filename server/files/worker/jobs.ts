/** What the bounded process is asked and what it answers. Everything that decodes foreign bytes happens there. */
import type { GateText } from "@/domain/privacy/gate";
import type { ImageLimits, Picture } from "../images";
import type { FileKind } from "../kinds";
import type { FileRefusalCode } from "../refusal";
import type { Sheet } from "../sheet-rows";

export type Jobs = {
  /** Checks a file and remakes pictures into `output`. */
  inspect: { input: { path: string; kind: FileKind; output: string; image: ImageLimits }; answer: Inspected };
  /** Reads the rows of an .xlsx. */
  rows: { input: { path: string }; answer: Sheet[] };
};

export type Inspected =
  | { family: "image"; picture: Picture }
  | { family: "document"; texts: GateText[]; hasPictures: boolean };

export type JobName = keyof Jobs;
export type Answer<J extends JobName> = { ok: Jobs[J]["answer"] } | { refusal: { code: FileRefusalCode; sentence: string; cause: string } };
