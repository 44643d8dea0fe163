/**
 * The life of a notice's working copy (handbook §4.6; rulings 2–4, 9), as one table. What the public sees follows from
 * published versions and removals, not from here. `timed`: somebody else waits for this step, so it has a clock.
 */
export const noticeStates = {
  draft: { zh: "拟定中", hands: "拟稿人", timed: false },
  review: { zh: "村务监督委员会审核中", hands: "村务监督委员会主任", timed: true },
  secrecy_review: { zh: "保密审查中", hands: "组织（纪检）委员", timed: true },
  signing: { zh: "等待签认", hands: "签认人", timed: true },
  returned: { zh: "已退回修改", hands: "拟稿人", timed: true },
  published: { zh: "已公开", hands: "", timed: false },
  discarded: { zh: "已作废", hands: "", timed: false },
} as const;
export type NoticeState = keyof typeof noticeStates;

export const noticeSteps = {
  submit_village: { from: ["draft", "returned"], to: "review" },
  submit_party: { from: ["draft", "returned"], to: "secrecy_review" },
  pass: { from: ["review", "secrecy_review"], to: "signing" },
  return: { from: ["review", "secrecy_review", "signing"], to: "returned" },
  publish: { from: ["signing"], to: "published" },
  force: { from: ["review", "secrecy_review", "signing"], to: "published" },
  correct: { from: ["published"], to: "draft" },
  discard: { from: ["draft", "returned"], to: "discarded" },
  /** A correction that is given up: what was published stands. */
  drop_correction: { from: ["draft", "returned"], to: "published" },
} as const satisfies Record<string, { from: readonly NoticeState[]; to: NoticeState }>;
export type NoticeStep = keyof typeof noticeSteps;

/** The steps at which somebody passes a notice on or returns it, as readers see them beside the name. */
export const reviewSteps = {
  review: { zh: "村务监督委员会主任审核" },
  secrecy_review: { zh: "组织（纪检）委员保密审查" },
  signing: { zh: "签认" },
} as const satisfies Partial<Record<NoticeState, { zh: string }>>;

/** The category is the first letter of the catalog code. */
export const categories = {
  party: { zh: "党务公开", short: "党务", letter: "P" },
  village: { zh: "村务公开", short: "村务", letter: "V" },
  finance: { zh: "财务公开", short: "财务", letter: "F" },
} as const;
export type Category = keyof typeof categories;

/** P… is party, F… finance; V… and the residents' R… are village (居务). */
export function categoryOf(code: string): Category {
  if (code.startsWith("P")) return "party";
  return code.startsWith("F") ? "finance" : "village";
}

/** Party notices go to the secrecy reviewer, all others to the supervision chair (ruling 2). */
export function submitStep(code: string): NoticeStep {
  return categoryOf(code) === "party" ? "submit_party" : "submit_village";
}
