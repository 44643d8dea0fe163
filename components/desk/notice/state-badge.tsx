import { noticeStates, type NoticeState } from "@/domain/disclosure/lifecycle";
import { Badge, type Tone } from "../show";

const tones: Record<NoticeState, Tone> = { draft: "plain", review: "warn", secrecy_review: "warn", signing: "warn", returned: "bad", published: "good", discarded: "plain" };

export function StateBadge({ state }: { state: NoticeState }) {
  return <Badge tone={tones[state]}>{noticeStates[state].zh}</Badge>;
}
