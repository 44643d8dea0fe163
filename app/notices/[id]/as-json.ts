import { findPublicNotice } from "@/db/publications/notice";
import { hiddenReasons } from "@/domain/disclosure/visibility";
import type { PublicNotice } from "@/domain/disclosure/public-notice";
import { environment } from "@/server/environment";
import { publicAnswer } from "@/server/public-answer";
import { unlisted } from "@/app/public-page";
import { idSchema } from "@/app/public-params";

/**
 * The newest version of a notice as data, for whoever wants to keep, compare or verify it. The digest is
 * SHA-256 of `versionId \n salt \n content` with the content's keys sorted and no spaces.
 */
export async function noticeAsJson(request: Request, id: string): Promise<Response> {
  return publicAnswer(request, { "Content-Type": "application/json; charset=utf-8", "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'" }, async ({ today }) => {
    const notice = idSchema.safeParse(id).success ? await findPublicNotice(id, null, today) : null;
    if (!notice) return { status: 404, body: json({ error: "没有这份公开，请核对网址。" }) };
    const { because } = notice.visibility;
    return {
      status: because && hiddenReasons[because].gone ? 410 : 200,
      body: json(asData(notice)),
      headers: notice.personList || !notice.shown ? unlisted : undefined,
    };
  });
}

const json = (value: unknown) => JSON.stringify(value, null, 1);

function asData(notice: PublicNotice) {
  const { noticeId, versionId, versionNo, title, itemTitle, code, category, ownerName, communityId, period, publishedAt, publishedOn, postedOn, publicityEnd, digest, checkCode, forced, visibility, versions, shown } = notice;
  return {
    url: `${environment().publicUrl}/notices/${noticeId}`,
    id: noticeId, versionId, version: versionNo, title, item: itemTitle, code, category, owner: ownerName, community: communityId, period,
    publishedAt, publishedOn, postedOn, publicityEnd, digest, checkCode, forced,
    hidden: visibility.because && { because: visibility.because, says: hiddenReasons[visibility.because].says, reason: visibility.removal?.reason ?? null },
    versions: versions.map(({ versionNo: no, publishedAt: at, digest: of, checkCode: check }) => ({ version: no, publishedAt: at, digest: of, checkCode: check })),
    salt: shown?.salt ?? null,
    signatures: shown?.hands ?? [],
    publicityResult: shown?.result ?? null,
    content: shown?.content ?? null,
  };
}
