/**
 * What the public may see of a published version: one rule, asked at every reading, so that a timer that stopped leaks nothing
 * (rulings 3, 12, 16, 40). The digest, the reason and the duty line always stay.
 */
import type { Day, Instant } from "../calendar/day";
import { isBoardOnly } from "./catalog/item";
import type { Audience } from "./catalog/vocabulary";
import { isOffTheWeb } from "./publicity";

/** Why content is not shown. `gone`: the address answers "gone" to machines, so that search engines forget it. */
export const hiddenReasons = {
  privacy: { zh: "因保护个人信息撤下", gone: true, says: "这份公开里有不该上网的个人信息，内容已经从网页、搜索、下载和所有旧版里去掉。" },
  emergency: { zh: "已紧急撤下", gone: true, says: "这份公开已由镇党建办紧急撤下，核实期间不显示内容。" },
  withdrawn: { zh: "已撤下", gone: false, says: "这份公开已经撤下，不再显示内容。" },
  board_only: { zh: "只在公开栏张贴", gone: false, says: "按公开目录，这一项只在公开栏张贴，不上网。要看内容请到公开栏，或者打电话问。" },
  expired: { zh: "公示期满，名单已下线", gone: true, says: "这是一份人员名单。公示期已经结束，为保护个人信息，名单已从网上撤下，档案里照常保存。" },
} as const;
export type HiddenReason = keyof typeof hiddenReasons;

/** In order of gravity: when several stand, the gravest is named. */
export const removalKinds = ["privacy", "emergency", "withdrawn"] as const satisfies readonly HiddenReason[];
export type RemovalKind = (typeof removalKinds)[number];

/** A removal in force (not lifted). It hides from its first second; until a second person confirmed, that is said (ruling 3). */
export type Removal = { kind: RemovalKind; reason: string; at: Instant; confirmed: boolean };

export type VersionInPublic = {
  audience: Audience;
  personList: boolean;
  /** Last day of publicity, board postings included. */
  publicityEnd: Day;
};

export type Visibility = {
  /** Null: everything is shown. */
  because: HiddenReason | null;
  /** Titles can name people: shown with the content, and for what was withdrawn (so that one sees what it was). */
  title: boolean;
  removal: Removal | null;
};

export function visibilityOf(version: VersionInPublic, removals: readonly Removal[], today: Day): Visibility {
  const removal = removalKinds.flatMap((kind) => removals.filter((one) => one.kind === kind))[0] ?? null;
  const boardOnly = isBoardOnly(version.audience);
  const expired = isOffTheWeb({ personLists: version.personList }, version.publicityEnd, today);
  const because = removal?.kind ?? (boardOnly ? "board_only" : expired ? "expired" : null);
  return { because, title: !boardOnly && !expired && (because === null || because === "withdrawn"), removal };
}
