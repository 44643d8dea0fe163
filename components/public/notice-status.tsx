import { dayOf, sayDay, type Day } from "@/domain/calendar/day";
import type { PublicNotice } from "@/domain/disclosure/public-notice";
import { hiddenReasons } from "@/domain/disclosure/visibility";
import { href, type View } from "./view";

type Props = { view: View; notice: PublicNotice; today: Day };

/** Everything one must know before reading, one box each: hidden, an older version, corrected, forced. */
export function NoticeStatus({ view, notice, today }: Props) {
  const { versionNo, newestNo, noticeId, visibility, forced } = notice;
  return (
    <>
      {visibility.because && <Hidden notice={notice} />}
      {versionNo < newestNo && (
        <div className="warn">
          <p><b>已更正：您看的是第 {versionNo} 版，不是最新的。</b></p>
          <p><a className="go" href={href(view, `/notices/${noticeId}`)}>看最新的第 {newestNo} 版</a></p>
        </div>
      )}
      {versionNo > 1 && <Corrected view={view} notice={notice} today={today} />}
      {forced && (
        <div className="bad">
          <p><b>未经监督审核，强制公开。</b>{!forced.confirmed && <b className="tag bad">等待第二人复核</b>}</p>
          <p>镇党建办直接公开的原因：{forced.reason}</p>
        </div>
      )}
    </>
  );
}

function Hidden({ notice: { visibility, personList, publicityEnd, postedOn } }: Pick<Props, "notice">) {
  const { because, removal } = visibility;
  const { zh, says } = hiddenReasons[because!];
  return (
    <div className="bad">
      <p><b>{zh}。</b>{says}</p>
      {removal && <p>{sayDay(dayOf(removal.at))}撤下。原因：{removal.reason}</p>}
      {removal && removal.kind !== "withdrawn" && !removal.confirmed && <p><b className="tag bad">等待第二人复核</b></p>}
      {because === "board_only" && <p>{postedOn ? `${sayDay(postedOn)}张贴在公开栏。` : "还没有登记张贴。"}</p>}
      {because === "expired" && personList && <p>公示到{sayDay(publicityEnd)}结束。</p>}
    </div>
  );
}

const MOST_CHANGES = 20;

/** 更正声明: old value, new value, why, who; on top, in plain words (handbook §4.6). */
function Corrected({ view, notice: { noticeId, versionNo, publishedOn, shown } }: Props) {
  const note = shown?.content.correction;
  if (!note) return null;
  const changes = shown!.changes.slice(0, MOST_CHANGES);
  const more = shown!.changes.length - changes.length;
  return (
    <div className="warn">
      <p><b>{sayDay(publishedOn)}更正过（第 {versionNo} 版）。</b></p>
      <p>为什么改：{note.reason}　责任人：{note.responsible}　{note.substantive ? "改动涉及群众权益，公示期重新计算。" : "改动不影响群众权益，公示期不变。"}</p>
      {changes.length > 0 && <ul>{changes.map((change) => <li key={change.where}>{change.where}：原来是“{change.before || "（没有）"}”，改成“{change.after || "（去掉了）"}”</li>)}</ul>}
      {more > 0 && <p>还有 {more} 处改动，请和旧版对照。</p>}
      <p><a className="go" href={href(view, `/notices/${noticeId}`, { version: versionNo - 1 })}>看更正前的第 {versionNo - 1} 版</a></p>
    </div>
  );
}
