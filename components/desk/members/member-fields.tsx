import { duesTypes, educations, genders } from "@/domain/members/vocabulary";
import { DayField, MoneyField, Select, TextArea, TextField, Tick } from "../field";

type Values = {
  name: string; gender: string; ethnicity: string; birthMonth: string; education: string | null; workUnit: string; residence: string | null; joinedOn: string | null; confirmedOn: string | null;
  duesType: string | null; difficult: boolean | null; elderlyInfirm: boolean | null; veteran: boolean | null; remark: string | null; groupId: string | null;
};
const options = (vocabulary: Record<string, { zh: string }>) => Object.entries(vocabulary).map(([value, { zh }]) => ({ value, label: zh }));
const ticked = (flag: boolean | null | undefined) => (flag ? "yes" : "");

/** The facts of a roster (handbook §7.2): what the branch needs, and nothing more. */
export function MemberFields({ member, groups }: { member?: Values; groups: readonly { id: string; name: string }[] }) {
  return (
    <>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="name" label="姓名" value={member?.name} maxLength={30} autoComplete="off" />
        <Select name="gender" label="性别" value={member?.gender} empty="请选择" options={options(genders)} />
        <TextField name="ethnicity" label="民族" value={member?.ethnicity} maxLength={8} />
        <TextField name="birthMonth" label="出生年月" hint="例如 1968-05" value={member?.birthMonth} inputMode="numeric" maxLength={7} />
        <Select name="education" label="学历" value={member?.education ?? ""} empty="没有登记" options={options(educations)} />
        {groups.length > 0 && <Select name="groupId" label="党小组" value={member?.groupId ?? ""} empty="不分组" options={groups.map(({ id, name }) => ({ value: id, label: name }))} />}
        <TextField name="workUnit" label="工作单位及职务" value={member?.workUnit} maxLength={100} />
        <TextField name="residence" label="居住地" hint="只到社区、小组，不写门牌" value={member?.residence ?? ""} maxLength={60} />
        <DayField name="joinedOn" label="入党日期" value={member?.joinedOn ?? ""} />
        <DayField name="confirmedOn" label="转正日期" value={member?.confirmedOn ?? ""} />
        <Select name="duesType" label="党费类型" value={member?.duesType ?? ""} empty="没有登记" options={options(duesTypes)} />
      </div>
      <div className="grid gap-x-4 sm:grid-cols-3">
        <Tick name="difficult" label="困难党员" value={ticked(member?.difficult)} />
        <Tick name="elderlyInfirm" label="年老体弱" value={ticked(member?.elderlyInfirm)} />
        <Tick name="veteran" label="退役军人" value={ticked(member?.veteran)} />
      </div>
      <TextArea name="remark" label="备注" hint="不要写病情、宗教信仰、银行账号" value={member?.remark ?? ""} maxLength={200} />
    </>
  );
}

/** Typed anew or left empty; never shown. */
export function PrivateFields() {
  return (
    <fieldset className="mb-4 border border-line bg-white p-3">
      <legend className="px-1 font-bold">敏感信息（不改就留空）</legend>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <TextField name="mobile" label="手机号码" inputMode="numeric" maxLength={11} autoComplete="off" />
        <TextField name="identity" label="公民身份号码" hint="平时只存校验摘要和后四位" maxLength={18} autoComplete="off" />
        <MoneyField name="duesBase" label="月党费基数（元）" />
      </div>
    </fieldset>
  );
}
