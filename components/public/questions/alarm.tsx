/** Danger does not wait for an answer on the web (FB-07). */
export function Alarm({ office }: { office: { name: string; phone: string } }) {
  return (
    <p className="bad">
      有人受伤、着火、发大水等危险，<b>请马上打电话</b>：急救 120，火警 119，报警 110；再打{office.name}值班电话 <b>{office.phone}</b>。网上提问要等几天才有答复。
    </p>
  );
}

/** What stands in the way, at the top and linked to the fields. */
export function Trouble({ message, errors = {} }: { message: string; errors?: Readonly<Record<string, string>> }) {
  return (
    <div className="bad" role="alert">
      <p><b>{message}</b></p>
      {Object.keys(errors).length > 0 && (
        <ul>{Object.entries(errors).map(([name, says]) => <li key={name}><a href={`#${name}`}>{says}</a></li>)}</ul>
      )}
    </div>
  );
}
