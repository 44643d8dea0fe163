import { Changes } from "@/components/desk/notice/changes";
import { Badge, Empty, Section } from "@/components/desk/show";
import { listSteps, type Step } from "@/db/notices/history";
import type { NoticeInHand } from "@/db/notices/rows";
import { sayDay, sayInstant } from "@/domain/calendar/day";
import { changesBetween } from "@/domain/disclosure/changes";
import { signingCapacities } from "@/domain/disclosure/signing";
import type { Viewer } from "@/domain/permissions/actor";

const stepNames = { review: "监督审核", secrecy_review: "保密审查", signing: "签认" } as const;

/** How the notice got here: each time it was handed in, what had changed, what was said, who signed. */
export async function Steps({ viewer, found }: { viewer: Viewer; found: NoticeInHand }) {
  const steps = await listSteps(viewer, found);
  return (
    <Section title="办理过程" id="steps">
      {steps.length === 0 ? <Empty>还没有提交过。</Empty> : <ol>{steps.map((step, i) => <Handed key={step.submission.id} step={step} before={steps[i - 1]} />)}</ol>}
    </Section>
  );
}

function Handed({ step: { submission, reviews, signatures }, before }: { step: Step; before: Step | undefined }) {
  return (
    <li className="mb-4 border-l-4 border-stone-400 bg-white p-3">
      <p><b>{submission.byName}</b>在 {sayInstant(submission.at)} 第 {submission.seq} 次提交{submission.round > 1 && "（更正）"}</p>
      {before && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-link underline">比上一次改了什么</summary>
          <Changes changes={changesBetween(before.submission.content, submission.content)} />
        </details>
      )}
      <ul>
        {reviews.map((review) => (
          <li key={review.id} className="mt-1">
            <Badge tone={review.outcome === "passed" ? "good" : "bad"}>{stepNames[review.step]}{review.outcome === "passed" ? "通过" : "退回"}</Badge> {review.byName}，{sayInstant(review.at)}{review.reason && `：${review.reason}`}
          </li>
        ))}
        {signatures.map((signature) => (
          <li key={signature.id} className="mt-1">
            <Badge tone="good">{signingCapacities[signature.capacity].zh}签认</Badge> {signature.byName}，{signature.mode === "click" ? sayInstant(signature.at) : `${sayDay(signature.signedOn)} 在纸上签字，${sayInstant(signature.at)} 录入`}
          </li>
        ))}
      </ul>
    </li>
  );
}
