import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openZip } from "@/server/files/zip";

type Entry = { name: string; localName?: string; data: Buffer; size?: number; flags?: number; method?: number; /** of a Unix: file 0100000, folder 0040000, link 0120000 */ mode?: number; at?: number; /** only in the directory */ listedOnly?: boolean };

function localEntry(name: string, data: Buffer): Buffer {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([local, Buffer.from(name), data]);
}

/** An archive written by hand, so that it can lie. */
function archive(entries: Entry[], { tail = "", gap = "" } = {}): Buffer {
  const locals: Buffer[] = [];
  const heads: Buffer[] = [];
  let offset = 0;
  for (const { name, localName = name, data, size = 5, flags = 0, method = 8, mode = 0, at, listedOnly = false } of entries) {
    const body = listedOnly ? Buffer.alloc(0) : localEntry(localName, data);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(flags, 8);
    head.writeUInt16LE(method, 10);
    head.writeUInt32LE(data.length, 20);
    head.writeUInt32LE(size, 24);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    head.writeUInt16LE(mode, 40);
    head.writeUInt32LE(at ?? offset, 42);
    heads.push(Buffer.concat([head, Buffer.from(name)]));
    locals.push(body);
    offset += body.length;
  }
  const directory = Buffer.concat(heads);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, Buffer.from(gap), end, Buffer.from(tail)]);
}

const hello = deflateRawSync(Buffer.from("hello"));
const inner = localEntry("b", hello);
const codeOf = (bytes: Buffer) => {
  try {
    openZip(bytes).forEach((entry) => entry.read());
    return "taken";
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe("archives", () => {
  it("are read", () => {
    const entries = openZip(archive([{ name: "a.xml", data: hello }, { name: "b.xml", data: Buffer.from("world"), method: 0 }]));
    expect(entries.map((entry) => [entry.name, entry.read().toString()])).toEqual([["a.xml", "hello"], ["b.xml", "world"]]);
  });

  it("whose entries are plain files of a Unix are read", () => expect(codeOf(archive([{ name: "a", data: hello, mode: 0o100644 }]))).toBe("taken"));

  it.each<[string, Buffer, string]>([
    ["more data than declared", archive([{ name: "a", data: deflateRawSync(Buffer.alloc(5_000)), size: 5 }]), "unreadable"],
    ["less data than declared", archive([{ name: "a", data: hello, size: 9 }]), "unreadable"],
    ["a declared size beyond all", archive([{ name: "a", data: hello, size: 0xfffffff0 }]), "bomb"],
    ["a ratio beyond all paper", archive([{ name: "a", data: deflateRawSync(Buffer.alloc(9_000_000)), size: 9_000_000 }]), "bomb"],
    ["one entry inside another", archive([{ name: "a", data: inner, size: inner.length, method: 0 }, { name: "b", data: hello, at: 31, listedOnly: true }]), "unreadable"],
    ["the same data under two names", archive([{ name: "a", data: hello }, { name: "a", data: hello, at: 0, listedOnly: true }]), "unreadable"],
    ["a name twice", archive([{ name: "a", data: hello }, { name: "A", data: hello }]), "unreadable"],
    ["two names for one entry", archive([{ name: "a", localName: "b", data: hello }]), "unreadable"],
    ["a path out", archive([{ name: "../a", data: hello }]), "unreadable"],
    ["an absolute path", archive([{ name: "/a", data: hello }]), "unreadable"],
    ["a Windows path", archive([{ name: "x\\..\\a", data: hello }]), "unreadable"],
    ["a symbolic link", archive([{ name: "xl/a.xml", data: Buffer.from("../../etc/passwd"), size: 16, method: 0, mode: 0o120777 }]), "unreadable"],
    ["a device", archive([{ name: "a", data: hello, mode: 0o020666 }]), "unreadable"],
    ["a password", archive([{ name: "a", data: hello, flags: 1 }]), "locked"],
    ["an unknown method", archive([{ name: "a", data: hello, method: 99 }]), "unreadable"],
    ["something behind", archive([{ name: "a", data: hello }], { tail: "<script>" }), "unreadable"],
    ["something between", archive([{ name: "a", data: hello }], { gap: "<script>" }), "unreadable"],
    ["something in front", Buffer.concat([Buffer.from("#!/bin/sh\n"), archive([{ name: "a", data: hello }])]), "unreadable"],
    ["nothing", Buffer.alloc(0), "unreadable"],
  ])("with %s are refused", (_what, bytes, code) => expect(codeOf(bytes)).toBe(code));
});
