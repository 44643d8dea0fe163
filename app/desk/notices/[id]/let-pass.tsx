import { Section } from "@/components/desk/show";
import { checkNotice } from "@/db/notices/check";
import type { NoticeInHand } from "@/db/notices/rows";
import type { Person } from "@/domain/permissions/actor";
import { findingKinds } from "@/domain/privacy/kinds";

/** For checkers: what the checks asked and with which reason it was let pass. Nothing where nothing was. */
export async function LetPass({ viewer, found: { row } }: { viewer: Person; found: NoticeInHand }) {
  const { explained, privacy } = await checkNotice(row, viewer.today);
  if (explained.length === 0 && privacy.passed.length === 0) return null;
  return (
    <Section title="拟稿人说明过的" id="explained">
      <ul className="list-disc pl-6">
        {explained.map(({ key, message, explanation }) => <li key={key}>{message} 说明：<b>{explanation}</b></li>)}
        {privacy.passed.map((finding) => <li key={finding.key}>{finding.where}：{findingKinds[finding.kind].zh}“{finding.excerpt}”。理由：<b>{finding.fact.reason}</b></li>)}
      </ul>
    </Section>
  );
}
