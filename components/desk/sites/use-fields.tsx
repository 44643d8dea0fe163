import { DayField, TextField } from "../field";

type Use = { on: string; from: string; to: string; purpose: string; organizer: string; people: string; responsible: string; remark: string };

/** The columns of the paper register. */
export function UseFields({ use }: { use: Partial<Use> }) {
  return (
    <div className="grid gap-x-4 sm:grid-cols-2">
      <DayField name="on" label="日期" value={use.on} />
      <div className="grid grid-cols-2 gap-x-4">
        <TextField name="from" label="从" type="time" value={use.from} />
        <TextField name="to" label="到" type="time" value={use.to} />
      </div>
      <TextField name="purpose" label="用途" value={use.purpose} maxLength={60} />
      <TextField name="organizer" label="组织单位" value={use.organizer} maxLength={40} />
      <TextField name="people" label="人数" inputMode="numeric" value={use.people} />
      <TextField name="responsible" label="负责人" value={use.responsible} maxLength={20} />
      <TextField name="remark" label="备注（可以不填）" value={use.remark} maxLength={100} />
    </div>
  );
}
