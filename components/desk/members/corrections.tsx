import { dayOf, sayDay } from "@/domain/calendar/day";
import { correctableFields, correctionStates } from "@/domain/members/form";
import { Badge, type Tone } from "../show";

type Request = { id: string; field: string; proposed: string; reason: string; state: keyof typeof correctionStates; askedAt: string; answer: string };
const tones: Record<Request["state"], Tone> = { asked: "warn", accepted: "good", refused: "plain" };

/** What a member asked to have corrected, and what became of it. */
export function Corrections({ corrections }: { corrections: readonly Request[] }) {
  if (corrections.length === 0) return <p className="mb-2 text-soft">没有更正申请。</p>;
  return (
    <ul className="mb-4 divide-y divide-line border-y border-line bg-white">
      {corrections.map((request) => (
        <li key={request.id} className="px-2 py-1.5 wrap-anywhere">
          <Badge tone={tones[request.state]}>{correctionStates[request.state].zh}</Badge> {sayDay(dayOf(request.askedAt))}　{correctableFields[request.field as keyof typeof correctableFields]}应为“{request.proposed}”
          <p className="text-soft">依据：{request.reason}</p>
          {request.answer && <p>答复：{request.answer}</p>}
        </li>
      ))}
    </ul>
  );
}
