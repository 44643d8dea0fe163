/** The values of a form without what the framework adds, and back into its fields. */
export function valuesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION") && entry[0] !== "formToken");
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

export function fill(form: HTMLFormElement, values: readonly [string, string][]): void {
  const byName = new Map<string, string[]>();
  for (const [name, value] of values) byName.set(name, [...(byName.get(name) ?? []), value]);
  for (const field of form.querySelectorAll<Field>("input[name]:not([type=hidden]), select[name], textarea[name]")) {
    const typed = byName.get(field.name) ?? [];
    if (field instanceof HTMLInputElement && /^(checkbox|radio)$/.test(field.type)) field.checked = typed.includes(field.value);
    else if (typed.length > 0) field.value = typed.shift()!;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}
