/** What happens when somebody asks that personal data be taken off the web (ruling 16). */
export function TakedownLead({ office }: { office: { name: string; phone: string } }) {
  return (
    <p className="warn">
      写清楚在哪里就行，不用证明您是谁。镇里马上能看到，核实后内容立即从网页、下载和搜索里消失，旧版也一起撤下。等不及的，请打{office.name}电话 <b>{office.phone}</b>。
    </p>
  );
}
