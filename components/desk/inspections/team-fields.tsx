import { roles, type Role } from "@/domain/permissions/roles";
import { Select } from "../field";
import { Ticks } from "../ticks";

type Props = { people: readonly { id: string; name: string; role: Role }[]; members?: readonly string[]; lead?: string };

/** At least two people, one of them the lead (handbook §6.1). */
export function TeamFields({ people, members = [], lead = "" }: Props) {
  const options = people.map(({ id, name, role }) => ({ value: id, label: `${name}（${roles[role].zh}）` }));
  return (
    <>
      <Ticks name="members" label="组员" hint="至少两人；与被查支部有任职、亲属、包村关系的要回避。" value={members} options={options} />
      <Select name="lead" label="组长" empty="请选择" value={lead} options={options} />
    </>
  );
}
