"""Sentence pairs for the small judge: which sets are fitted, which only measured, and how each is split.

Fitted (their licences allow shipping weights): nli-train, vitaminc, breaking-nli, emergent-train, negation,
summedits-news, news-pairs, and pairs built from the gold of the disputes. Only measured: fracas, conjnli-dev.
Splits go by premise, article, claim, file or event, so that no text is on both sides.
"""

import hashlib
import itertools
import json
import random
from pathlib import Path

LABELS = ["contradiction", "entailment", "neutral"]
FITTED = ["nli-train", "vitaminc", "breaking-nli", "emergent-train", "negation", "summedits-news"]
MEASURED = ["fracas", "conjnli-dev"]
NEWS_FILES = ["p1", "p2", "p3", "p4"]

# What a set's own labels leave open to the three labels of the judge.
OPEN = {
    "contradiction": {"contradiction"},
    "entailment": {"entailment"},
    "neutral": {"neutral"},
    "not_entailment": {"contradiction", "neutral"},
    "consistent": {"entailment"},
    "inconsistent": {"contradiction", "neutral"},
    "agreed": {"entailment", "neutral"},
}
# At most so many pairs of one label of one set are fitted.
CAPS = {"vitaminc": 3600, "breaking-nli": 900}


def read(data, name):
    """All pairs of one contrast set, each with its set's name and the labels that remain open."""
    lines = Path(data, "contrast", f"{name}.jsonl").read_text(encoding="utf8").splitlines()
    pairs = [dict(json.loads(line), set=name) for line in lines if line]
    for pair in pairs:
        pair["open"] = OPEN[pair["label"]]
    return pairs


def held_out(pair):
    """Whether a pair of a fitted set is kept for measuring: one group in ten, by hash."""
    group = pair.get("case") or (pair["id"].split("#")[0] if "#" in pair["id"] else pair["a"])
    return int(hashlib.md5(group.encode()).hexdigest(), 16) % 10 == 0


def capped(pairs, name, seed=1):
    """The pairs of a set with no label past the set's cap, chosen by seed."""
    shuffled = random.Random(seed).sample(pairs, len(pairs))
    seen, kept = {}, []
    for pair in shuffled:
        seen[pair["label"]] = seen.get(pair["label"], 0) + 1
        if seen[pair["label"]] <= CAPS.get(name, len(pairs)):
            kept.append(pair)
    return kept


def general(data):
    """(to fit, to measure) of the general sets."""
    fit, measure = [], []
    for name in FITTED:
        pairs = read(data, name)
        fit += capped([p for p in pairs if not held_out(p)], name)
        measure += [p for p in pairs if held_out(p)]
    return fit, measure


def quotes(point):
    """The quotations of a point, position by position (an agreed point has one position)."""
    positions = point.get("positions") or [point]
    return [[e["quote"] for e in position["evidence"]] for position in positions]


def event_pairs(gold, seed=1):
    """Pairs of one event: across positions, within one, look-alikes, and as many unrelated as contradict."""
    choose = random.Random(seed)
    pairs = {"contradiction": [], "agreed": [], "lookalike": [], "unrelated": []}
    points = [quotes(point) for point in gold["points"]]
    for positions in points:
        across = [(a, b) for p, q in itertools.combinations(positions, 2) for a in p for b in q]
        pairs["contradiction"] += choose.sample(across, min(6, len(across)))
        within = [pair for p in positions for pair in itertools.combinations(p, 2)]
        pairs["agreed"] += choose.sample(within, min(3, len(within)))
    pairs["lookalike"] = [(x["a"]["quote"], x["b"]["quote"]) for x in gold["lookalikes"]]
    while len(pairs["unrelated"]) < len(pairs["contradiction"]):
        p, q = choose.sample(points, 2)
        pairs["unrelated"].append((choose.choice(sum(p, [])), choose.choice(sum(q, []))))
    return pairs


def disputes(data):
    """Pairs built from the gold of the disputes, each with its event."""
    label = {"contradiction": "contradiction", "agreed": "entailment", "lookalike": "neutral", "unrelated": "neutral"}
    built = []
    for path in sorted(Path(data, "disputes").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf8"))
        for kind, pairs in event_pairs(gold).items():
            for a, b in pairs:
                if a != b:
                    built.append({"set": "disputes", "event": gold["event"], "kind": kind, "a": a, "b": b,
                                  "label": label[kind], "open": OPEN["agreed" if kind == "agreed" else label[kind]]})
    return built


def fold_of(pair, events):
    """The fold (0 to 3) of a news pair, by file, or of a dispute pair, by event."""
    if pair["set"] == "news-pairs":
        return NEWS_FILES.index(pair["id"][:2])
    return events.index(pair["event"]) % len(NEWS_FILES)


def own(data):
    """News pairs and dispute pairs, each with its fold."""
    pairs = read(data, "news-pairs") + disputes(data)
    events = sorted({p["event"] for p in pairs if "event" in p})
    for pair in pairs:
        pair["fold"] = fold_of(pair, events)
    return pairs
