/** HSTS, told at run time: only where PUBLIC_URL is https, or a town without TLS would lock itself out (ruling 30). */
export function strictTransport(publicUrl: string): Record<string, string> {
  return publicUrl.startsWith("https:") ? { "Strict-Transport-Security": "max-age=31536000" } : {};
}
