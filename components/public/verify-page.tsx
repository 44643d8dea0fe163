import { sayInstant, type Day } from "@/domain/calendar/day";
import { keyFacts } from "@/domain/disclosure/key-facts";
import type { PublicNotice } from "@/domain/disclosure/public-notice";
import { sayCheckCode } from "@/domain/disclosure/snapshot";
import { ArchiveAnswer, type KnownArchive } from "./archive-answer";
import { KeepMode } from "./keep-mode";
import { Facts } from "./notice-facts";
import { periodWords } from "./notice-line";
import { NoticeStatus } from "./notice-status";
import { Page } from "./page";
import { href, type View } from "./view";

/**
 * `typed` null: nothing was asked yet. `code` null: what was typed cannot be a code. `notice` null: nobody published it.
 * `digest`: what was typed is the digest of an archive; `archive` null: none left the house under it.
 */
type Props = { view: View; today: Day; typed: string | null; code: string | null; notice: PublicNotice | null; digest: string | null; archive: KnownArchive | null };

export function VerifyPage({ view, today, typed, code, notice, digest, archive }: Props) {
  return (
    <Page view={view} title="验真伪">
      <h1>手里的公告是真的吗？</h1>
      {digest && <ArchiveAnswer view={view} archive={archive} />}
      {typed !== null && !digest && <Answer view={view} today={today} code={code} notice={notice} />}
      <form action="/verify">
        <KeepMode view={view} />
        <label htmlFor="code">输入纸上的校验码</label>
        <p className="hint" id="code-hint">6 位数字或字母，印在每一页的下边，例如 7K3-9QD。大小写、横线都不要紧。也可以用微信扫纸上的二维码。核对年度归档的，填 64 位摘要。</p>
        <input id="code" name="code" type="text" autoComplete="off" autoCapitalize="characters" maxLength={100} defaultValue={typed ?? ""} aria-describedby="code-hint" required />
        <p><button type="submit">核对</button></p>
      </form>
    </Page>
  );
}

function Answer({ view, today, code, notice }: Omit<Props, "typed" | "digest" | "archive">) {
  if (!code) return <div className="bad" role="alert"><p><b>这不像校验码。</b>校验码是 6 位，由数字和字母组成，请看清楚再输一次。</p></div>;
  if (!notice) {
    return (
      <div className="bad" role="alert">
        <p><b>没有查到校验码 {sayCheckCode(code)}。</b></p>
        <p>先核对是不是看错了字（没有字母 O、I、L、U）。如果确实没错，这张纸不是从本站公开的，请打电话问{view.town}党建办公室：<a href={`tel:${view.officePhone}`}>{view.officePhone}</a>。</p>
      </div>
    );
  }
  const { noticeId, versionNo, newestNo, visibility, title, itemTitle, ownerName, period, publishedAt, shown, checkCode } = notice;
  const version = versionNo < newestNo ? versionNo : null;
  return (
    <>
      {visibility.because === null && version === null && <div className="good"><p><b>查到了，是最新的一版。</b>请把下面的内容和手里的纸对一对，一样就是真的。</p></div>}
      <NoticeStatus view={view} notice={notice} today={today} />
      <Facts
        rows={[
          ["标题", title ?? itemTitle],
          ["谁公开的", ownerName],
          periodWords(period) ? ["哪一期", periodWords(period)] : null,
          ["什么时候", `${sayInstant(publishedAt)}公开，第 ${versionNo} 版`],
          ["校验码", sayCheckCode(checkCode)],
          ...(shown ? keyFacts(shown.content.body).map(({ label, text }) => [label, text] as const) : []),
        ]}
      />
      <p><a className="button plain" href={href(view, `/notices/${noticeId}`, { version })}>{shown ? "看网上的全文" : "看网上的说明"}</a></p>
      <h2>再核对一张</h2>
    </>
  );
}
