/** The name of the field in which the reason for a decision on a finding of the personal-data gate is written. */
export function reasonField(key: string): string {
  return `reason.${key}`;
}
