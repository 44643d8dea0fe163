import { Submit } from "@/components/desk/button";
import { Select, TextArea } from "@/components/desk/field";
import { BodyView, TextView } from "@/components/desk/notice/body-view";
import { StatementEditor } from "@/components/desk/notice/statement-editor";
import { pageOfLines } from "@/domain/disclosure/forms/lines-page";
import { Section } from "@/components/desk/show";
import type { Notice } from "@/db/notices/rows";
import { columnTypes, type BodyOf, type NoticeBody } from "@/domain/disclosure/body";
import { beneficiariesText } from "@/domain/disclosure/forms/beneficiaries";
import { explanationField } from "@/domain/disclosure/forms/explanations";
import { tableText, typeField } from "@/domain/disclosure/forms/table";
import { usualAnswers } from "@/domain/disclosure/finance/edit";
import type { Condition } from "@/domain/disclosure/ready";
import { TitleField } from "./common-fields";
import type { Editing } from "./editing";

type Props = { row: Notice; around: Editing; page: string | undefined; path: string; unmet: readonly Condition[] };

/** The content, edited in the way of its kind. */
export function BodyFields(props: Props) {
  const { row, around, unmet } = props;
  const alike = unmet.find(({ key }) => key === "DIS-07");
  return (
    <Section title="内容" id="body">
      <TitleField row={row} />
      {(alike || row.explanations["DIS-07"]) && (
        <TextArea name={explanationField("DIS-07")} label="与上期几乎一样的原因" rows={2} value={row.explanations["DIS-07"] ?? ""} hint={alike?.message ?? "审核人会看到"} />
      )}
      <Kind {...props} body={around.body} />
    </Section>
  );
}

function Kind({ around, body, page, path, row }: Props & { body: NoticeBody }) {
  switch (body.kind) {
    case "text":
      return <TextFields body={body} />;
    case "table":
      return <TableFields body={body} />;
    case "beneficiaries":
      return <ListFields body={body} amountIsPublic={around.settings.beneficiary_amount_public} />;
    case "nil":
      return <><p className="mb-2 text-lg font-bold">本期无此事项</p><TextArea name="note" label="说明（可以不填）" rows={2} value={body.note} /></>;
    case "finance": {
      const { context, openingIsGiven, last } = around.finance!;
      return <StatementEditor statement={body.statement} context={context} openingIsGiven={openingIsGiven} explanations={row.explanations} usual={usualAnswers(last)} path={path} page={pageOfLines(page, body.statement.lines.length)} />;
    }
  }
}

function TextFields({ body }: { body: BodyOf<"text"> }) {
  return (
    <>
      <TextArea name="text" label="正文" rows={16} value={body.text} hint="行首写“# ”是小标题，行首写“- ”是列表，空一行另起一段" />
      <details className="mb-4 border border-line bg-white p-2">
        <summary className="min-h-11 cursor-pointer py-2 text-link underline">看看排出来的样子（按上次保存）</summary>
        <TextView text={body.text} />
      </details>
    </>
  );
}

const typeOptions = Object.entries(columnTypes).map(([value, { zh }]) => ({ value, label: zh }));

function TableFields({ body }: { body: BodyOf<"table"> }) {
  return (
    <>
      <TextArea name="table" label="表格" rows={10} value={tableText(body)} wrap="off" spellCheck={false} hint="从 WPS 表格或 Excel 里选中复制，粘贴到这里；第一行是列名。手机上可以直接写，各格之间用竖线 | 隔开。" />
      <p className="mb-4"><Submit look="plain" name="do" value="import">从表格文件导入</Submit></p>
      {body.columns.length > 0 && (
        <>
          <p className="font-bold">每一列是什么</p>
          <div className="grid grid-cols-2 gap-x-3 sm:grid-cols-4">
            {body.columns.map((column) => <Select key={column.name} name={typeField(column.name)} label={column.name} value={column.type} options={typeOptions} />)}
          </div>
          <p className="mb-1 text-sm text-soft">按上次保存排出来是这样：</p>
          <BodyView body={{ ...body, note: "" }} />
        </>
      )}
      <TextArea name="note" label="表格说明（可以不填）" rows={2} value={body.note} />
    </>
  );
}

function ListFields({ body, amountIsPublic }: { body: BodyOf<"beneficiaries">; amountIsPublic: boolean }) {
  const names = beneficiariesText({ ...body, rows: [] }, amountIsPublic);
  return (
    <>
      <TextArea name="table" label="名单" rows={10} value={beneficiariesText(body, amountIsPublic)} wrap="off" spellCheck={false} hint={`第一行是列名：${names}。只能有这几列；身份证号、银行卡号、电话、住址、病情等一律不能粘贴进来。`} />
      <p className="mb-4"><Submit look="plain" name="do" value="import">从表格文件导入</Submit></p>
      {body.rows.length > 0 && <><p className="mb-1 text-sm text-soft">按上次保存排出来是这样（共 {body.rows.length} 户）：</p><BodyView body={{ ...body, note: "" }} /></>}
      <TextArea name="note" label="名单说明（可以不填）" rows={2} value={body.note} />
    </>
  );
}
