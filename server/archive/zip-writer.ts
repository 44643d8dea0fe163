import "server-only";
import { createHash, type Hash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** The same for every entry: DOS time has no zone, so its own fields are fixed. */
const TIME = new Date(2000, 0, 1);

/**
 * A .zip written to a file piece by piece: only the piece in hand is in memory. Same entries, same bytes. Call `close` at the end, or
 * `abandon`; the digest is of the whole file.
 */
export class ZipWriter {
  private readonly out: WriteStream;
  private readonly hash: Hash = createHash("sha256");
  private readonly zip: Zip;
  private failed: Error | null = null;
  private bytes = 0;

  constructor(path: string) {
    this.out = createWriteStream(path, { flags: "wx", mode: 0o600 });
    this.out.on("error", (error) => (this.failed ??= error));
    this.zip = new Zip((error, chunk) => {
      if (error) return void (this.failed ??= error);
      this.hash.update(chunk);
      this.bytes += chunk.length;
      this.out.write(chunk);
    });
  }

  /** @param pack false for what is packed already (pictures, PDF, Office files) @returns what the manifest says of it */
  async add(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, pack: boolean): Promise<{ path: string; bytes: number; sha256: string }> {
    const entry = pack ? new ZipDeflate(path, { level: 6 }) : new ZipPassThrough(path);
    entry.mtime = TIME;
    this.zip.add(entry);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
      entry.push(chunk);
      await this.drained();
    }
    entry.push(new Uint8Array(0), true);
    await this.drained();
    return { path, bytes, sha256: hash.digest("hex") };
  }

  async close(): Promise<{ sha256: string; bytes: number }> {
    this.zip.end();
    await this.drained();
    this.out.end();
    if (!this.out.closed) await once(this.out, "close");
    if (this.failed) throw this.failed;
    return { sha256: this.hash.digest("hex"), bytes: this.bytes };
  }

  async abandon(): Promise<void> {
    this.zip.terminate();
    this.out.destroy();
    if (!this.out.closed) await once(this.out, "close");
  }

  private async drained(): Promise<void> {
    if (this.failed) throw this.failed;
    if (this.out.writableNeedDrain) await once(this.out, "drain");
    if (this.failed) throw this.failed;
  }
}
