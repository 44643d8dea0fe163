import type { NoticeBody } from "./body";
import type { PublicityKey } from "./publicity-rules";

/** What the author of a notice writes; everything else follows from the item and the body. */
export type NoticeFields = {
  title: string;
  body: NoticeBody;
  responsiblePerson: string;
  contact: string;
  objectionChannel: string;
  boardLocation: string;
  publicityRule: PublicityKey;
  publicityDays: number;
  explanations: Record<string, string>;
  imagesChecked: boolean;
};
