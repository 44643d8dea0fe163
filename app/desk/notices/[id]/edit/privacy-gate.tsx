import { FindingCard, type Claimed } from "@/components/desk/notice/finding-card";
import { Section } from "@/components/desk/show";
import { listPublicOfficeContacts } from "@/db/notices/check";
import type { Owner } from "@/db/notices/owner";
import type { PrivacyDecision } from "@/db/notices/privacy";
import { maskFinding } from "@/domain/disclosure/mask-finding";
import type { Worded } from "@/domain/disclosure/texts";
import type { GateResult } from "@/domain/privacy/gate";
import { findingKinds } from "@/domain/privacy/kinds";

type Props = { notice: Worded; owner: Owner; privacy: GateResult; decisions: readonly PrivacyDecision[] };

/** What the personal-data gate has found in the text as it was saved last, and what can be done about it. */
export async function PrivacyGate({ notice, owner, privacy, decisions }: Props) {
  const contacts = await listPublicOfficeContacts(owner);
  const findings = [...privacy.blocks, ...privacy.warnings];
  const canMask = (key: string) => JSON.stringify(maskFinding(notice, key, contacts)) !== JSON.stringify(notice);
  return (
    <Section title="个人信息检查" id="privacy">
      {findings.length === 0 && <p className="mb-2">没有发现身份证号、手机号、银行账号等个人信息。</p>}
      <ul>{findings.map((finding) => <FindingCard key={finding.key} finding={finding} canMask={finding.suggestion !== null && canMask(finding.key)} claimed={claimedOf(finding.key, decisions)} />)}</ul>
      {privacy.passed.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-link underline">已确认可以公开的 {privacy.passed.length} 处</summary>
          <ul className="list-disc pl-6">{privacy.passed.map((finding) => <li key={finding.key}>{finding.where}：{findingKinds[finding.kind].zh}“{finding.excerpt}”。理由：{finding.fact.reason}</li>)}</ul>
        </details>
      )}
    </Section>
  );
}

function claimedOf(key: string, decisions: readonly PrivacyDecision[]): Claimed | null {
  const decision = decisions.find(({ finding, kind }) => finding === key && kind !== "acknowledged");
  return decision ? { reason: decision.reason, at: decision.at, granted: decision.granted, answer: decision.secondReason ?? "" } : null;
}
