import { ButtonLink } from "@/components/desk/button";
import { Badge, Facts, Notice, Section } from "@/components/desk/show";
import { broadcastsOf } from "@/db/notices/broadcasts";
import { findPublicResult } from "@/db/notices/conclude";
import { postingsOf } from "@/db/notices/publicity";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { broadcastSlots } from "@/domain/disclosure/broadcast-slots";
import { removalKinds } from "@/domain/disclosure/removal";
import type { Situation } from "./situation";

/** What the villagers have of it: the page, the sheet on the board, the loudspeaker, how long it is shown. */
export async function Published({ situation: { found, version, removals, conclusion } }: { situation: Situation }) {
  if (!version) return null;
  const { id } = found.row;
  const postings = await postingsOf(version);
  const statement = await findPublicResult(version);
  const broadcasts = await broadcastsOf(id);
  return (
    <Section title="公开情况" id="published">
      {removals.map((removal) => <p key={removal.id} className="mb-2"><Badge tone="bad">{removalKinds[removal.kind].zh}</Badge> {sayInstant(removal.at)}：{removal.reason}</p>)}
      <Facts facts={[
        ["网上公开", `${sayInstant(version.publishedAt)}，第 ${version.versionNo} 版，校验码 ${version.checkCode}`],
        ["公开栏", postings.length > 0 ? postings.map(({ postedOn, location }) => `${sayDay(postedOn)} ${location}`).join("；") : <Badge key="board" tone="warn">仅网上公开，还没有登记张贴</Badge>],
        ["公示期", conclusion ? `${sayDay(conclusion.period.from)}至${sayDay(conclusion.period.to)}，异议 ${conclusion.objections.received} 件${conclusion.result ? "，已出具公示结果说明" : ""}` : ""],
        ["大喇叭", broadcasts.length > 0 ? broadcasts.map(({ playedOn, slot, playedBy }) => `${sayDay(playedOn)} ${broadcastSlots[slot].zh} ${playedBy}`).join("；") : "还没有登记播出"],
      ]} />
      {statement && <Notice><p className="font-bold">{statement.title}：{statement.conclusion}</p><Facts facts={statement.rows.map(({ label, text }) => [label, text])} /></Notice>}
      <p className="flex flex-wrap gap-2 print:hidden">
        <ButtonLink href={`/notices/${id}`}>群众看到的页面</ButtonLink>
        <ButtonLink href={`/notices/${id}/poster`}>打印张贴稿</ButtonLink>
        <ButtonLink href={`/notices/${id}/broadcast`}>大喇叭稿</ButtonLink>
      </p>
    </Section>
  );
}
