import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { mapOnPage, roomsMap } from "../docs/rooms.ts";
import { ROOMS, SOLE_IMPORTERS } from "./rooms.ts";

const SRC = join(import.meta.dirname, "../src");
const DOORS: readonly string[] = ["index", "text", "batch", "cli"];

function sources(folder = ""): string[] {
  return readdirSync(join(SRC, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return path.endsWith(".ts") ? [path.slice(0, -3)] : [];
  });
}

interface Imports {
  readonly local: readonly string[];
  /** The local ones that run something when the file is loaded: types are none. */
  readonly running: readonly string[];
  readonly packages: readonly string[];
}

function importsOf(file: string): Imports {
  const code = readFileSync(join(SRC, `${file}.ts`), "utf8");
  const base = file.includes("/") ? file.slice(0, file.lastIndexOf("/")) : "";
  const found = [...code.matchAll(/(import type [^;]*?|(?:import|export) [^;]*?)from "([^"]+)"|import\("([^"]+)"\)/g)];
  const names = found.map(([, how, name, later]) => ({
    types: how?.startsWith("import type") === true,
    name: name ?? later!,
  }));
  const path = (name: string) => join("/", base, name).slice(1).replace(/\.ts$/, "");
  return {
    local: names.filter(({ name }) => name.startsWith(".")).map(({ name }) => path(name)),
    running: names.filter(({ name, types }) => name.startsWith(".") && !types).map(({ name }) => path(name)),
    packages: names.filter(({ name }) => !name.startsWith(".")).map(({ name }) => name),
  };
}

const files = sources();
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const roomOf = (file: string) => (file.includes("/") ? file.slice(0, file.indexOf("/")) : null);
const within = (file: string) => file.slice(file.indexOf("/") + 1);

/** The first circle of imports that goes through `file`, or null. */
function circle(file: string, way: readonly string[], done: Set<string>): readonly string[] | null {
  if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
  if (done.has(file)) return null;
  for (const other of imports.get(file)?.running ?? []) {
    const found = circle(other, [...way, file], done);
    if (found) return found;
  }
  done.add(file);
  return null;
}

describe("rooms", () => {
  it("hold every source file but the four doors", () => {
    expect(files.filter((file) => roomOf(file) === null).toSorted()).toEqual([...DOORS].toSorted());
    expect(new Set(files.map(roomOf).filter((room) => room !== null))).toEqual(new Set(Object.keys(ROOMS)));
  });
  it("name only rooms that stand above them and files that are there", () => {
    const order = Object.keys(ROOMS);
    for (const [name, { uses, shows }] of Object.entries(ROOMS)) {
      expect(
        uses.filter((other) => order.indexOf(other) >= order.indexOf(name)),
        name,
      ).toEqual([]);
      expect(
        (shows ?? []).filter((file) => !files.includes(`${name}/${file}`)),
        name,
      ).toEqual([]);
    }
  });
  it.each(files.filter((file) => roomOf(file) !== null))("%s imports what its room may see", (file) => {
    const room = roomOf(file)!;
    const wrong = imports.get(file)!.local.filter((other) => {
      const target = roomOf(other);
      if (target === room || (target === null && other === ROOMS[room]!.door)) return false;
      if (target === null || !ROOMS[room]!.uses.includes(target)) return true;
      const shows = ROOMS[target]!.shows;
      return shows !== undefined && !shows.includes(within(other));
    });
    expect(wrong).toEqual([]);
  });
  it("know no circle of imports", () => {
    const done = new Set<string>();
    expect(files.map((file) => circle(file, [], done)).filter((found) => found !== null)).toEqual([]);
  });
  it.each(Object.entries(SOLE_IMPORTERS))("%s is known only to its own files", (name, allowed) => {
    expect(files.filter((file) => imports.get(file)!.packages.includes(name) && !allowed.includes(file))).toEqual([]);
  });
  it("are drawn in docs/CONTRIBUTING.md as they are: npm run docs:rooms", () => {
    expect(mapOnPage()).toBe(roomsMap());
  });
});
