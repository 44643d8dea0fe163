import { DayField, TextArea, TextField } from "@/components/desk/field";
import type { Reference } from "@/domain/truth/references";

export function ReferenceFields({ reference }: { reference?: Reference }) {
  return (
    <>
      <TextField name="title" label="文件或讲话的全称" value={reference?.title} maxLength={120} autoComplete="off" />
      <DayField name="issuedOn" label="公布（印发）日期" value={reference?.issuedOn} hint="以文件上写的为准。会议记录写学习了它，会议却比这一天早，就会请文书核对。" />
      <TextArea name="aliases" label="常用的简称" rows={3} value={reference?.aliases.join("\n")} hint="可以不填；一行一个，每个至少 4 个字" />
    </>
  );
}
