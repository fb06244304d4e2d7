/**
 * Draws the map of rooms into `docs/CONTRIBUTING.md` out of the contract in `test/rooms.ts`: `npm run docs:rooms`.
 * A test holds the two together.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOMS } from "../test/rooms.ts";

const PAGE = join(import.meta.dirname, "CONTRIBUTING.md");
const BEGIN = "<!-- rooms: written by docs/rooms.ts -->";
const END = "<!-- end of rooms -->";

/** The map: a picture of who may import whom, and a table of what each room is. */
export function roomsMap(): string {
  const rooms = Object.keys(ROOMS);
  const arrows = rooms.flatMap((room) => direct(room).map((other) => `  ${other} --> ${room}`));
  const rows = rooms.map((room) => `| \`${room}\` | ${ROOMS[room]!.is} |`);
  return ["```mermaid", "flowchart TD", ...arrows, "```", "", "| Room | What it is |", "| --- | --- |", ...rows].join(
    "\n",
  );
}

/** The rooms that a room may import and cannot reach through another: arrows for the rest would say nothing. */
function direct(room: string): string[] {
  const { uses } = ROOMS[room]!;
  const behind = new Set(uses.flatMap((other) => [...reached(other)]));
  return uses.filter((other) => !behind.has(other));
}

function reached(room: string): Set<string> {
  return new Set(ROOMS[room]!.uses.flatMap((other) => [other, ...reached(other)]));
}

/** The map as the page has it. */
export function mapOnPage(): string {
  const text = readFileSync(PAGE, "utf8");
  return text.slice(text.indexOf(BEGIN) + BEGIN.length, text.indexOf(END)).trim();
}

if (process.argv[1]?.endsWith("rooms.ts")) {
  const text = readFileSync(PAGE, "utf8");
  const [head, tail] = [text.slice(0, text.indexOf(BEGIN) + BEGIN.length), text.slice(text.indexOf(END))];
  writeFileSync(PAGE, `${head}\n\n${roomsMap()}\n\n${tail}`);
}
