import { sayInstant, timeOf, type Instant } from "@/domain/calendar/day";
import { Notice } from "../show";

type Last = { at: Instant; found: number; scope: "all" | "changed" | "nobody" };
export type Standing = { since: Instant | null; last: Last | null; failed: { at: Instant; why: string } | null };

const sayLast = ({ at, found, scope }: Last) =>
  `上次比对：${sayInstant(at)}，${{ all: "比对了全部记录", changed: "比对了有新记录的支部和社区", nobody: "没有新的记录要比对" }[scope]}${scope === "nobody" ? "" : `，新增线索 ${found} 条`}。`;

/** Whether records are being compared now, what came of the last time, and what went wrong. */
export function LookStanding({ state: { since, last, failed } }: { state: Standing }) {
  return (
    <div role="status">
      {since && <Notice tone="warn">正在比对，{timeOf(since)} 开始的。不用等着，过几分钟<a className="inline-block min-h-11 py-2 text-link underline" href="/desk/signals">刷新这一页</a>看结果。</Notice>}
      {failed && <Notice tone="bad">{sayInstant(failed.at)} 开始的比对没有做完：{failed.why}已有的线索不受影响，一小时内会自动再试，也可以现在再按一次。</Notice>}
      <p className="mb-2 text-soft">{last ? sayLast(last) : "还没有比对过，每天会自动比对一次。"}</p>
    </div>
  );
}
