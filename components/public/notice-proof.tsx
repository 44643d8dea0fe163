import { sayDay } from "@/domain/calendar/day";
import type { PublicNotice, Shown } from "@/domain/disclosure/public-notice";
import { sayCheckCode } from "@/domain/disclosure/snapshot";
import { DataTable } from "./data-table";
import { Facts } from "./notice-facts";
import { href, type View } from "./view";

/** Who answers for it: checker and signers by name. */
export function Hands({ hands }: Pick<Shown, "hands">) {
  if (hands.length === 0) return null;
  const rows = hands.map((hand) => [hand.capacity, hand.name, `${sayDay(hand.on)}${hand.onPaper ? "（纸上签字）" : ""}`]);
  return <><h2>谁审核、谁签认</h2><DataTable caption="对这份公开负责的人" columns={[{ name: "身份" }, { name: "姓名" }, { name: "日期" }]} rows={rows} /></>;
}

/** The code on the paper and the digest that proves that nothing changed; both stay whatever happens to the content. */
export function Proof({ view, notice }: { view: View; notice: PublicNotice }) {
  const { noticeId, checkCode, digest, versionNo, versions } = notice;
  const others = versions.filter((version) => version.versionNo !== versionNo).reverse();
  return (
    <>
      <h2>核对真伪</h2>
      <p>公开栏上那张纸的校验码，应当和这里一样：<span className="code">{sayCheckCode(checkCode)}</span></p>
      <Facts rows={[["版本", `第 ${versionNo} 版`], ["防篡改指纹", <span key="digest" className="digest">{digest}</span>]]} />
      {others.length > 0 && (
        <ul className="list">
          {others.map((version) => <li key={version.versionNo}><a href={href(view, `/notices/${noticeId}`, { version: version.versionNo })}>第 {version.versionNo} 版（{sayDay(version.publishedOn)}公开，校验码 {sayCheckCode(version.checkCode)}）</a></li>)}
        </ul>
      )}
    </>
  );
}
