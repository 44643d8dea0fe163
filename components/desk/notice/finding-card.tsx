import { findingKinds, type Finding } from "@/domain/privacy/kinds";
import { reasonField } from "@/domain/disclosure/forms/reason-field";
import { sayInstant } from "@/domain/calendar/day";
import { Submit } from "../button";
import { TextField } from "../field";
import { Badge } from "../show";

export type Claimed = { reason: string; at: string; granted: boolean | null; answer: string };
type Props = { finding: Finding & { key: string }; /** A mask can take its place in the text. */ canMask: boolean; claimed: Claimed | null };

/** One finding of the personal-data gate with everything that can be done about it. Stands inside the editor's form. */
export function FindingCard({ finding, canMask, claimed }: Props) {
  const { zh, advice, override } = findingKinds[finding.kind];
  const reason = reasonField(finding.key);
  const blocks = finding.level === "block";
  return (
    <li className="mb-3 border border-line bg-white p-3" id={`privacy-${finding.key}`}>
      <p><Badge tone={blocks ? "bad" : "warn"}>{blocks ? "必须处理" : "请核对"}</Badge> <b>{finding.where}</b>：{zh}</p>
      <p className="my-1 break-all rounded bg-stone-100 px-2 py-1">{finding.excerpt}</p>
      <p className="mb-2">{advice}。</p>
      {canMask && <Submit name="do" value={`mask:${finding.key}`}>{finding.suggestion === "" ? "删去这一段" : "用脱敏内容替换"}</Submit>}
      {!blocks && (
        <div className="mt-3">
          <TextField name={reason} label="确认无误的理由" hint="例如：是政策名称，没有指到具体的人" />
          <Submit look="plain" name="do" value={`acknowledge:${finding.key}`}>确认无误</Submit>
        </div>
      )}
      {blocks && override === "two_people" && <ClaimPart reason={reason} findingKey={finding.key} claimed={claimed} isColumn={finding.kind === "column"} />}
    </li>
  );
}

function ClaimPart({ reason, findingKey, claimed, isColumn }: { reason: string; findingKey: string; claimed: Claimed | null; isColumn: boolean }) {
  if (claimed && claimed.granted === null) return <p className="mt-2 text-warn">已于 {sayInstant(claimed.at)} 请镇党建办确认（理由：{claimed.reason}），等待答复。不用等的，改掉即可。</p>;
  return (
    <details className="mt-3" open={claimed?.granted === false}>
      <summary className="min-h-11 cursor-pointer py-2 text-link underline">{isColumn ? "依法应当公示？请镇党建办放行" : "不是个人信息？请镇党建办确认"}</summary>
      {claimed?.granted === false && <p className="mb-2 text-accent">镇党建办没有同意：{claimed.answer}</p>}
      <TextField name={reason} label={isColumn ? "依据和理由" : "这是什么号码，为什么可以公开"} />
      <Submit look="plain" name="do" value={`claim:${findingKey}`}>请镇党建办确认</Submit>
    </details>
  );
}
