import type { ReactNode } from "react";
import { Choices, DayField, Select, TextArea, TextField } from "@/components/desk/field";
import { UploadForm } from "@/components/desk/upload-form";
import { sayDay } from "@/domain/calendar/day";
import { broadcastSlots } from "@/domain/disclosure/broadcast-slots";
import { reviewSteps, type NoticeState } from "@/domain/disclosure/lifecycle";
import { publicityObstacles } from "@/domain/disclosure/publicity-result";
import { signingCapacities, type Capacity } from "@/domain/disclosure/signing";
import type { FormState } from "@/domain/form-state";
import type { Action } from "@/domain/permissions/table";
import { broadcast, conclude, correct, force, hidePrivate, pass, passSecrecy, post, sendBack, sign, takeDown, transcribe, withdraw } from "./actions";
import { isShown, type Situation } from "./situation";
import { sayWhoseTurn } from "./whose-turn";

export type Act = {
  needs: Action;
  title: string;
  action: (previous: FormState, form: FormData) => Promise<FormState>;
  submit: string;
  fields: (situation: Situation) => ReactNode;
  /** Beyond the permission: does it make sense now? */
  when?: (situation: Situation) => boolean;
  /** Stands before the form, outside of it. */
  before?: (situation: Situation, token: string) => ReactNode;
  /** Rarely needed: folded away. */
  folded?: boolean;
};

const reason = (label: string, hint: string) => <TextArea name="reason" label={label} hint={hint} />;
const opinion = <TextArea name="opinion" label="审核意见（可不填）" hint="会写进办理过程，例如：与凭证核对一致。" />;
/** 村务监督委员会主任审核；书记（主任）签认 */
const skipped = (state: NoticeState, missing: readonly Capacity[]) => [
  ...(state === "review" || state === "secrecy_review" ? [reviewSteps[state].zh] : []),
  `${missing.map((one) => signingCapacities[one].zh).join("、")}签认`,
].join("；");
const isOver = (situation: Situation) => situation.conclusion !== null && situation.conclusion.result === null && situation.viewer.today > situation.conclusion.period.to;

/** What can be done with a notice, as a table: an act shows when the viewer may do it now. */
export const acts: readonly Act[] = [
  { needs: "notice.review", title: "审核", action: pass, submit: "审核通过", fields: () => opinion },
  { needs: "notice.secrecy_review", title: "保密审查", action: passSecrecy, submit: "可以公开", fields: () => opinion },
  {
    needs: "notice.sign", title: "签认", action: sign, submit: "我签认", when: ({ capacity }) => capacity !== null,
    fields: ({ capacity, missing }) => (
      <p className="mb-2 max-w-2xl">您以<b>{signingCapacities[capacity!].zh}</b>的身份签认上面的内容。{missing.length === 1 ? "这是最后一个签认，签认后立即公开。" : `签认后还差：${missing.filter((one) => one !== capacity).map((one) => signingCapacities[one].zh).join("、")}。`}</p>
    ),
  },
  {
    needs: "notice.return", title: "退回修改", action: sendBack, submit: "退回", when: ({ mayReturn }) => mayReturn, folded: true,
    fields: () => reason("退回的原因", "写明哪一处、怎么不对，例如：第 3 行金额与发票不符。"),
  },
  {
    needs: "notice.transcribe_signature", title: "代录纸质签认", action: transcribe, submit: "录入签认", folded: true,
    before: ({ found }, token) => (
      <UploadForm to={`/files/upload/${found.row.id}?use=signature`} token={token} name="file-signature" label="先上传签字纸的扫描件或照片" hint="只存为内部凭证，不公开。上传后再打开这里选择它。" submit="上传" />
    ),
    fields: ({ signers, scans, viewer }) => (
      <>
        <p className="mb-2 max-w-2xl">签认人没有手机的：打印这一稿请他签字，把签字纸拍照上传，再在这里登记。</p>
        <Select name="signer" label="谁签的字" empty="请选择" options={signers} />
        <DayField name="signedOn" label="纸上的签字日期" value={viewer.today} />
        <Select name="evidenceFileId" label="签字纸的扫描件" empty={scans.length === 0 ? "还没有上传" : "请选择"} options={scans.map(({ id, name }) => ({ value: id, label: name }))} />
      </>
    ),
  },
  {
    needs: "notice.post_board", title: "登记上墙张贴", action: post, submit: "登记张贴", when: isShown,
    fields: ({ owner, viewer }) => (
      <>
        <DayField name="postedOn" label="张贴日期" value={viewer.today} />
        <TextField name="location" label="贴在哪里" value={owner.boardLocation} />
      </>
    ),
  },
  {
    needs: "notice.close_publicity", title: "出具公示结果说明", action: conclude, submit: "出具说明", when: (situation) => isShown(situation) && isOver(situation),
    fields: ({ conclusion }) => (
      <>
        <p className="mb-2 max-w-2xl">公示到 {sayDay(conclusion!.period.to)} 结束，收到异议 {conclusion!.objections.received} 件，未答复 {conclusion!.objections.open} 件。{conclusion!.obstacles.length > 0 && `还不能出具：${conclusion!.obstacles.map((one) => publicityObstacles[one].zh).join("；")}。`}</p>
        <TextArea name="handling" label="处理意见" hint="没有异议的可不填。" />
        <TextField name="witness" label="见证人" />
      </>
    ),
  },
  {
    needs: "notice.log_broadcast", title: "登记大喇叭播出", action: broadcast, submit: "登记播出", when: isShown, folded: true,
    fields: ({ viewer }) => (
      <>
        <DayField name="playedOn" label="播出日期" value={viewer.today} />
        <Select name="slot" label="时段" empty="请选择" options={Object.entries(broadcastSlots).map(([value, { zh }]) => ({ value, label: zh }))} />
        <TextField name="playedBy" label="播出人" value={viewer.name} />
        <TextField name="result" label="播出情况（可不填）" />
      </>
    ),
  },
  {
    needs: "notice.correct", title: "更正", action: correct, submit: "开始更正", when: (situation) => situation.version !== null && !situation.removals.some(({ kind }) => kind === "privacy"), folded: true,
    fields: () => (
      <>
        <p className="mb-2 max-w-2xl">更正稿要重新审核、签认。公开页会写明原来的值、现在的值、原因和责任人，旧版本仍可查看。</p>
        {reason("更正原因", "群众看得到，例如：第 3 行金额录入错误。")}
        <TextField name="responsible" label="责任人" />
        <Choices name="substantive" label="更正的是什么" options={[{ value: "yes", label: "金额、姓名、条件等群众可能有意见的内容：公示期重新计算" }, { value: "no", label: "只是错别字、标点：公示期不变" }]} />
      </>
    ),
  },
  {
    needs: "notice.force", title: "强制公开", action: force, submit: "强制公开", folded: true,
    fields: ({ found, hands, viewer, missing }) => (
      <>
        <p className="mb-2 max-w-2xl"><b>跳过的步骤：{skipped(found.row.state, missing)}。</b>{hands && `现在等：${sayWhoseTurn(hands, viewer.today)}。`}请假、出差的，可以先<a className="text-link underline" href="/desk/stand-ins">指定代理</a>。</p>
        <p className="mb-2 max-w-2xl">不等还没完成的审核和签认，立即公开。公开页和诚信栏会一直标明“强制公开”，由另一位同志复核。个人信息和收支平衡的检查不能跳过。</p>
        {reason("为什么要强制公开", `群众看得到。${found.row.state === "signing" ? "例如：签认人住院，已超过公开期限。" : "例如：审核人出差，已超过五日审核时限。"}`)}
      </>
    ),
  },
  {
    needs: "notice.withdraw", title: "撤下", action: withdraw, submit: "撤下", when: isShown, folded: true,
    fields: () => reason("撤下的原因", "公开页保留，写明这个原因。内容只是写错了的，请用更正。"),
  },
  {
    needs: "notice.take_down", title: "紧急撤下", action: takeDown, submit: "紧急撤下", when: isShown, folded: true,
    fields: () => reason("为什么要紧急撤下", "立即生效，计入诚信栏，由另一位同志复核。"),
  },
  {
    needs: "notice.hide_private", title: "按个人信息保护要求撤下", action: hidePrivate, submit: "撤下个人信息", folded: true,
    when: ({ version, removals }) => version !== null && !removals.some(({ kind }) => kind === "privacy"),
    fields: () => reason("原因（不要写出个人信息本身）", "内容立即从网页、数据、订阅、搜索、附件和所有旧版本中消失，只留下摘要值和这个原因。由另一位同志复核后清除。"),
  },
];
