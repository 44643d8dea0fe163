/** A case: which records it is about, as whose matter, and who already had a hand in it. */
import { z } from "zod";
import type { Subject } from "../permissions/subject";
import { scanText } from "../privacy/scan";
import { signalKinds, type Side, type SignalCode } from "./signal";
import { outcomes, type CaseState } from "./lifecycle";

/** One of the things side by side, with the keyed digest of what was compared: a later change of the record shows. "" for a paper. */
export type CaseSide = Omit<Side, "kind"> & { kind: Side["kind"] | "paper"; digest: string };

export const signalCodes = Object.keys(signalKinds) as [SignalCode, ...SignalCode[]];
/** 签名笔迹 and 抽访: seen by people and entered by them (ruling 20). */
export const enteredCodes = signalCodes.filter((code) => signalKinds[code].by === "person") as ["X11", "X16"];

type Hands = { id: string; state: CaseState; branchId: string | null; communityId: string | null; enterer: string | null; askers: readonly string[]; explainers: readonly string[]; recused: readonly string[] };

/** Who entered it or asked about it does not decide it; who answered for the branch, or is tied to it, even less (SOD-02, SOD-08). */
export function caseSubject({ id, state, branchId, communityId, enterer, askers, explainers, recused }: Hands): Subject {
  return { kind: "suspicion_case", id, branch: branchId, community: communityId, state, people: { enterer: enterer ? [enterer] : [], asker: askers, explainer: explainers, recused } };
}

/** Where a side can be opened; null for a paper. */
export const hrefOfSide = ({ kind, id }: Pick<CaseSide, "kind" | "id">) => (kind === "paper" ? null : `/desk/${{ meeting: "meetings", notice: "notices", finding: "findings" }[kind]}/${id}`);

const clean = (text: string) => !scanText(text, "").some(({ level }) => level === "block");
const words = (least: number, most: number, what: string) => z.string().trim().min(least, `${what}，至少 ${least} 个字`).max(most, `最多 ${most} 个字`).refine(clean, "这里有证件号、手机号一类的个人信息，请删去");

/** What the branch is asked, in a sentence of the asker's own. */
export const questionSchema = words(4, 300, "请写明要支部说明什么");
export const explanationSchema = words(10, 1000, "请写明当时的情况");
export const decisionSchema = z.object({ outcome: z.enum(outcomes, "请选择结论"), reason: words(10, 500, "请写明根据什么、看过什么") });
/** Two things are put side by side: what the record says, and what was seen or heard. */
export const enteredSchema = z.object({
  code: z.enum(enteredCodes, "请选择是哪一种"),
  branchId: z.string().min(1, "请选择支部"),
  record: z.string().trim().regex(/^$|^(?:.*\/desk\/meetings\/)?[0-9a-z-]{4,40}$/, "请贴会议记录的地址，例如 /desk/meetings/…，没有就留空").transform((text) => text.split("/").at(-1)!),
  recordSays: words(4, 300, "请写明记录或者签到表上是怎么写的"),
  seen: words(4, 300, "请写明看到、听到的是什么"),
});
export type EnteredSignal = z.output<typeof enteredSchema>;
