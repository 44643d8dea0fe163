/** The values of a form without what the framework adds, and back into its fields. */
export function valuesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION") && entry[0] !== "formToken");
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The fields of these names, however deep they are folded away. */
export function unfoldNamed(form: HTMLFormElement, names: readonly string[]): void {
  for (const field of form.querySelectorAll<Field>("[name]")) if (names.includes(field.name)) unfold(field);
}

/** What was typed is never folded away. */
function unfold(field: Field): void {
  for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
}

export function fill(form: HTMLFormElement, values: readonly [string, string][]): void {
  const byName = new Map<string, string[]>();
  for (const [name, value] of values) byName.set(name, [...(byName.get(name) ?? []), value]);
  for (const field of form.querySelectorAll<Field>("input[name]:not([type=hidden]), select[name], textarea[name]")) {
    const typed = byName.get(field.name) ?? [];
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) field.checked = typed.includes(field.value);
    else if (typed.length > 0) field.value = typed.shift()!;
    if (field.value && !/^(checkbox|radio|select-one)$/.test(field.type)) unfold(field);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
