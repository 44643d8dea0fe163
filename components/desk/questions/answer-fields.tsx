import { answerPartNames, answerParts, type AnswerPart } from "@/domain/questions/answering";
import { Choices, TextArea } from "../field";

type Draft = Record<AnswerPart, string> & { publishable: boolean | null };

/** What an answer consists of (FB-04): the clerk's draft and the secretary's answer have the same fields. */
export function AnswerFields({ draft }: { draft: Draft | null }) {
  return (
    <>
      {answerPartNames.map((part) => <TextArea key={part} name={part} label={answerParts[part].zh} hint={answerParts[part].asks} value={draft?.[part] ?? ""} />)}
      <Choices
        name="publishable"
        label="这件事的问答能不能公开"
        hint="能公开的，由镇党建办去掉个人信息后发布；不会自动公开。"
        value={draft?.publishable == null ? "" : draft.publishable ? "yes" : "no"}
        options={[{ value: "yes", label: "去掉个人信息后可以公开" }, { value: "no", label: "不公开" }]}
      />
    </>
  );
}
