/**
 * The playground: texts in, a report out, all of it in this page.
 */
import { fromFragment, LONGEST_LINK, type Sheet, type Text, toFragment } from "./link.ts";
import type { Answer, Compared, Question, TextsRead } from "./worker.ts";

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const cards = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".card")];
const within = <T extends HTMLElement>(card: HTMLElement, name: string): T => card.querySelector<T>(`.${name}`)!;

const examples: readonly Sheet[] = JSON.parse(find("examples").textContent ?? "[]");
const workerAt = URL.createObjectURL(new Blob([find("worker").textContent ?? ""], { type: "text/javascript" }));

// ---- the worker

type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, "id"> : never) : never;
type Waiting = { readonly done: (answer: never) => void; readonly failed: (error: Error) => void };
let worker: Worker | null = null;
let last = 0;
const waiting = new Map<number, Waiting>();

function ask<T>(question: Asked): Promise<T> {
  worker ??= newWorker();
  const id = ++last;
  worker.postMessage({ id, ...question });
  return new Promise<T>((done, failed) => waiting.set(id, { done, failed }));
}

function newWorker(): Worker {
  const started = new Worker(workerAt);
  started.onmessage = ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) one?.failed(new Error(data.error));
    else one?.done(data as never);
  };
  started.onerror = ({ message }) => stop(`The comparison broke off: ${message}`);
  return started;
}

/** Ends what is being done, and says why. */
function stop(why: string): void {
  worker?.terminate();
  worker = null;
  const left = [...waiting.values()];
  waiting.clear();
  for (const one of left) one.failed(new Error(why));
}

// ---- the sheet

function addCard({ name, date, text }: Text = { name: "", date: "", text: "" }): HTMLElement {
  const made = find<HTMLTemplateElement>("card").content.cloneNode(true) as DocumentFragment;
  const card = made.querySelector<HTMLElement>(".card")!;
  within<HTMLInputElement>(card, "name").value = name;
  within<HTMLInputElement>(card, "date").value = date;
  within<HTMLTextAreaElement>(card, "text").value = text;
  within(card, "text").addEventListener("input", () => countWords(card));
  within(card, "remove").addEventListener("click", () => removeCard(card));
  find("texts").append(card);
  countWords(card);
  number();
  return card;
}

function removeCard(card: HTMLElement): void {
  const next = card.nextElementSibling ?? card.previousElementSibling;
  card.remove();
  while (cards().length < 2) addCard();
  number();
  (next?.querySelector<HTMLElement>(".name") ?? find("add")).focus();
}

function number(): void {
  cards().forEach((card, at) => {
    card.querySelector("legend")!.textContent = `Text ${at + 1}`;
    within(card, "remove").ariaLabel = `Remove text ${at + 1}`;
  });
}

function countWords(card: HTMLElement): void {
  const words = within<HTMLTextAreaElement>(card, "text").value.match(/\S+/g)?.length ?? 0;
  within(card, "count").textContent = words === 1 ? "1 word" : `${words.toLocaleString("en")} words`;
}

function sheet(): Sheet {
  const texts = cards().map((card) => ({
    name: within<HTMLInputElement>(card, "name").value,
    date: within<HTMLInputElement>(card, "date").value,
    text: within<HTMLTextAreaElement>(card, "text").value,
  }));
  return { label: find<HTMLInputElement>("label").value, texts: texts.filter(({ text }) => text.trim() !== "") };
}

function fill({ label, texts }: Sheet): void {
  find<HTMLInputElement>("label").value = label;
  find("texts").replaceChildren();
  for (const text of texts) addCard(text);
  while (cards().length < 2) addCard();
}

/** Puts texts into the cards that are still empty, then into new ones. */
function takeIn(texts: readonly Text[]): void {
  const blank = cards().filter((card) => within<HTMLTextAreaElement>(card, "text").value.trim() === "");
  for (const text of texts) {
    const card = blank.shift();
    const made = addCard(text);
    if (card) card.replaceWith(made);
  }
  number();
}

// ---- the report

let report: (Compared & { readonly label: string }) | null = null;

function say(words: string, kind: "" | "bad" | "busy" = ""): void {
  find("status").className = kind;
  find("status").textContent = words;
}

async function run(): Promise<void> {
  const given = sheet();
  if (given.texts.length < 2) {
    say("Two texts at least: paste another one.", "bad");
    cards()
      .map((card) => within<HTMLTextAreaElement>(card, "text"))
      .find(({ value }) => value.trim() === "")
      ?.focus();
    return;
  }
  const words = given.texts.reduce((sum, { text }) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
  say(`Comparing ${given.texts.length} texts, ${words.toLocaleString("en")} words …`, "busy");
  working(true);
  try {
    const found = await ask<Compared>({ kind: "compare", sheet: given });
    report = { ...found, label: given.label || "report" };
    show(found.html);
    say(`${found.points} points at issue, ${found.contested} of them contested.`);
  } catch (error) {
    say((error as Error).message, "bad");
  }
  working(false);
}

function working(is: boolean): void {
  find<HTMLButtonElement>("compare").disabled = is;
  find("stop").hidden = !is;
}

function show(html: string): void {
  find("result").hidden = false;
  find("shared").hidden = true;
  const frame = find<HTMLIFrameElement>("report");
  frame.onload = () => {
    const { body } = frame.contentDocument!;
    for (const link of body.querySelectorAll<HTMLAnchorElement>("a[href^='http'],a[href^='mailto']")) {
      link.target = "_blank";
      link.rel = "noopener noreferrer";
    }
    const grow = () => {
      frame.style.height = `${Math.ceil(body.getBoundingClientRect().height)}px`;
    };
    new ResizeObserver(grow).observe(body);
    grow();
    find("result-h").focus();
    find("result").scrollIntoView();
  };
  frame.srcdoc = html;
}

const KINDS = { html: "text/html", json: "application/json", md: "text/markdown" } as const;

function blobOf(kind: keyof typeof KINDS): string {
  const content = { html: report!.html, json: report!.json, md: report!.markdown }[kind];
  return URL.createObjectURL(new Blob([content], { type: `${KINDS[kind]};charset=utf-8` }));
}

function save(kind: keyof typeof KINDS): void {
  const link = document.createElement("a");
  link.href = blobOf(kind);
  link.download = `${report!.label.replace(/[^\p{L}\p{N}]+/gu, "-").slice(0, 80) || "report"}.${kind}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function share(): Promise<void> {
  const fragment = await toFragment(sheet());
  const address = location.href.split("#")[0] + fragment;
  if (address.length > LONGEST_LINK) {
    const size = address.length.toLocaleString("en");
    say(
      `Too long for a link: ${size} characters, ${LONGEST_LINK.toLocaleString("en")} at most. Save the page instead.`,
      "bad",
    );
    return;
  }
  history.replaceState(null, "", fragment);
  find("shared").hidden = false;
  const field = find<HTMLInputElement>("link");
  field.value = address;
  field.focus();
  field.select();
  const copied = await navigator.clipboard?.writeText(address).then(
    () => true,
    () => false,
  );
  say(copied ? "The link is copied." : "Copy the link.");
}

// ---- files

async function readFiles(files: Iterable<File>): Promise<void> {
  say("Reading files …", "busy");
  const faults: string[] = [];
  for (const file of files) {
    try {
      if (/\.(?:pdf|docx?|odt)$/i.test(file.name))
        throw new Error(`${file.name}: save it as text first (for a PDF: pdftotext)`);
      const { texts, label } = await ask<TextsRead>({ kind: "read", name: file.name, content: await file.text() });
      takeIn(texts);
      if (label && find<HTMLInputElement>("label").value === "") find<HTMLInputElement>("label").value = label;
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  say(faults.join("\n"), faults.length > 0 ? "bad" : "");
}

// ---- what people do

find("sheet").addEventListener("submit", (event) => {
  event.preventDefault();
  void run();
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || find<HTMLButtonElement>("compare").disabled) return;
  event.preventDefault();
  void run();
});
find("add").addEventListener("click", () => within(addCard(), "name").focus());
find("clear").addEventListener("click", () => {
  fill({ label: "", texts: [] });
  find("result").hidden = true;
  report = null;
  history.replaceState(null, "", location.href.split("#")[0]);
  say("");
});
find("stop").addEventListener("click", () => stop("Stopped."));
find("share").addEventListener("click", () => void share());
find("alone").addEventListener("click", () => window.open(blobOf("html"), "_blank", "noopener"));
for (const button of document.querySelectorAll<HTMLElement>("[data-save]"))
  button.addEventListener("click", () => save(button.dataset.save as keyof typeof KINDS));
find("example").addEventListener("change", () => {
  const chosen = examples[Number(find<HTMLSelectElement>("example").value)];
  find<HTMLSelectElement>("example").value = "";
  if (!chosen) return;
  fill(chosen);
  void run();
});
find("files").addEventListener("change", () => {
  const field = find<HTMLInputElement>("files");
  void readFiles([...(field.files ?? [])]).then(() => {
    field.value = "";
  });
});
document.addEventListener("dragover", (event) => {
  if (!event.dataTransfer?.types.includes("Files")) return;
  event.preventDefault();
  document.body.classList.add("drop");
});
document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) document.body.classList.remove("drop");
});
document.addEventListener("drop", (event) => {
  document.body.classList.remove("drop");
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  void readFiles([...event.dataTransfer.files]);
});

async function fromAddress(): Promise<void> {
  const given = await fromFragment(location.hash);
  if (given) {
    fill(given);
    await run();
  } else if (location.hash.startsWith("#t=")) say("This link is broken: part of it is missing.", "bad");
}
window.addEventListener("hashchange", () => void fromAddress());

examples.forEach(({ label }, at) => {
  find("example").append(new Option(label, String(at)));
});
fill({ label: "", texts: [] });
void fromAddress();
