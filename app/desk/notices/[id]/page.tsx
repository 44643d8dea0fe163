import { ButtonLink } from "@/components/desk/button";
import { BodyView } from "@/components/desk/notice/body-view";
import { StateBadge } from "@/components/desk/notice/state-badge";
import { Facts, Section, Title } from "@/components/desk/show";
import { composeSnapshot } from "@/db/notices/compose";
import { sayPeriod } from "@/domain/calendar/period";
import { audiences } from "@/domain/disclosure/catalog/vocabulary";
import type { Snapshot } from "@/domain/disclosure/snapshot";
import { may } from "@/domain/permissions/permit";
import { person } from "@/server/viewer";
import { asked, type SearchParams } from "../../asked";
import { SaidHere } from "../../said";
import { noticeOr404 } from "../find-notice";
import { Acts } from "./acts";
import { ItemBasis } from "./item-basis";
import { LetPass } from "./let-pass";
import { NoticeFiles } from "./notice-files";
import { Published } from "./published";
import { situationOf } from "./situation";
import { Steps } from "./steps";
import { sayWhoseTurn } from "./whose-turn";

export const metadata = { title: "公开事项" };

/** One notice: where it stands, what would be published, how it got here. */
export default async function NoticePage({ params, searchParams }: { params: Promise<{ id: string }>; searchParams: SearchParams }) {
  const viewer = await person();
  const { id } = await params;
  const found = await noticeOr404(viewer, id);
  const { row, inHand, subject } = found;
  const { said } = await asked(searchParams, ["said"]);
  const isBeingWritten = row.state === "draft" || row.state === "returned";
  const snapshot = isBeingWritten || !inHand ? await composeSnapshot(row, viewer.today) : inHand.submission.content;
  const situation = await situationOf(viewer, found);
  return (
    <>
      <Title lead={`${snapshot.owner.name}　${snapshot.item}（${row.catalogCode}）　${sayPeriod(row.period)}`}>{snapshot.title || "（还没有标题）"}</Title>
      <SaidHere said={said} />
      <p className="mb-2"><StateBadge state={row.state} />{row.round > 1 && "　更正稿"}</p>
      {situation.hands && <p className="mb-4">现在等：{sayWhoseTurn(situation.hands, viewer.today)}</p>}
      {may(viewer, "notice.edit", subject) && <p className="mb-4"><ButtonLink look="main" href={`/desk/notices/${id}/edit`}>{row.state === "returned" ? "修改后重新提交" : "继续拟稿"}</ButtonLink></p>}
      <Published situation={situation} />
      <Section title={isBeingWritten ? "公开时是这个样子（预览）" : "提交审核的内容"} id="content">
        <BodyView body={snapshot.body} />
        <Facts facts={factsOf(snapshot)} />
      </Section>
      {!isBeingWritten && row.state !== "published" && <LetPass viewer={viewer} found={found} />}
      <NoticeFiles viewer={viewer} found={found} />
      <Acts situation={situation} />
      <Steps viewer={viewer} found={found} />
      <ItemBasis viewer={viewer} row={row} />
    </>
  );
}

function factsOf(snapshot: Snapshot): [string, string][] {
  return [
    ["公开范围", audiences[snapshot.audience].zh],
    ["公示期", snapshot.publicity.says],
    ["责任人", snapshot.responsiblePerson || "未填"],
    ["联系电话", snapshot.contact || "未填"],
    ["异议渠道", snapshot.objectionChannel || "未填"],
    ["公开栏位置", snapshot.boardLocation || "未填"],
    ...(snapshot.correction ? ([["更正原因", snapshot.correction.reason], ["更正责任人", snapshot.correction.responsible], ["是否影响群众权益", snapshot.correction.substantive ? "是，公示期重新计算" : "否，只是文字差错"]] as [string, string][]) : []),
  ];
}
