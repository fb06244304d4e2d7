"""The encoder: a pretrained sentence model with its vocabulary cut down, and how it is fitted and asked."""

import collections
import json
import random
from pathlib import Path

import torch
from torch import distributed
from tokenizers import Tokenizer
from transformers import BertConfig, BertForSequenceClassification

from sets import LABELS

VOCABULARY = 11000
LENGTH = 64  # tokens a fitted pair may have; a measured one is cut at POSITIONS
POSITIONS = 128
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def cut_vocabulary(tokenizer, texts):
    """Ids to keep: special marks, single characters, what the texts use, then the commonest (the original's order)."""
    words = sorted(tokenizer.get_vocab().items(), key=lambda item: item[1])
    used = collections.Counter(i for text in texts for i in tokenizer.encode(text, add_special_tokens=False).ids)
    special = [i for word, i in words if word in ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")]
    single = [i for word, i in words if len(word.removeprefix("##")) == 1 and ord(word[-1]) < 0x2100]
    common = [i for i, count in used.most_common() if count >= 4]
    rest = [i for word, i in words if not word.startswith("[unused") and word.isascii()]
    return list(dict.fromkeys(special + single + common + rest))[:VOCABULARY]


def start(pretrained, texts, layers):
    """A model and tokenizer cut down from the folder of a pretrained BERT-like encoder."""
    tokenizer = Tokenizer.from_file(str(Path(pretrained, "tokenizer.json")))
    kept = cut_vocabulary(tokenizer, texts)
    words = {i: word for word, i in tokenizer.get_vocab().items()}
    spec = json.loads(tokenizer.to_str())
    spec["model"]["vocab"] = {words[old]: new for new, old in enumerate(kept)}
    for added in spec["added_tokens"]:
        added["id"] = spec["model"]["vocab"][added["content"]]
    for special in spec["post_processor"]["special_tokens"].values():
        special["ids"] = [spec["model"]["vocab"][token] for token in special["tokens"]]
    spec["padding"] = spec["truncation"] = None
    torch.manual_seed(1)
    model = BertForSequenceClassification.from_pretrained(pretrained, num_labels=3, num_hidden_layers=layers)
    cut_weights(model, kept)
    return model.to(DEVICE), Tokenizer.from_str(json.dumps(spec))


def cut_weights(model, kept):
    """Drop the embeddings of words and positions that are not kept."""
    embeddings = model.bert.embeddings
    words = embeddings.word_embeddings.weight.data[kept]
    positions = embeddings.position_embeddings.weight.data[:POSITIONS]
    embeddings.word_embeddings = torch.nn.Embedding.from_pretrained(words, freeze=False, padding_idx=0)
    embeddings.position_embeddings = torch.nn.Embedding.from_pretrained(positions.clone(), freeze=False)
    embeddings.register_buffer("position_ids", torch.arange(POSITIONS).unsqueeze(0), persistent=False)
    embeddings.register_buffer("token_type_ids", torch.zeros(1, POSITIONS, dtype=torch.long), persistent=False)
    model.config.vocab_size, model.config.max_position_embeddings = len(kept), POSITIONS
    model.config.id2label = dict(enumerate(LABELS))
    model.config.label2id = {label: i for i, label in enumerate(LABELS)}


def save(model, tokenizer, folder):
    """Write weights, config and tokenizer."""
    model.save_pretrained(folder)
    tokenizer.save(str(Path(folder, "tokenizer.json")))


def load(folder):
    """Read what `save` wrote."""
    config = BertConfig.from_pretrained(folder)
    model = BertForSequenceClassification.from_pretrained(folder, config=config)
    return model.to(DEVICE), Tokenizer.from_file(str(Path(folder, "tokenizer.json")))


def tensors(tokenizer, texts, limit):
    """Ids, mask and segment of pairs of texts, padded to the longest, where the model lies."""
    tokenizer.enable_truncation(limit, strategy="longest_first")
    tokenizer.enable_padding()
    coded = tokenizer.encode_batch(texts)
    tokenizer.no_padding()
    rows = {"input_ids": [c.ids for c in coded], "attention_mask": [c.attention_mask for c in coded],
            "token_type_ids": [c.type_ids for c in coded]}
    return {name: torch.tensor(row, device=DEVICE) for name, row in rows.items()}


def swapped(labels):
    """What is open when the two texts change places: a contradiction stays, agreement may be one-sided."""
    return labels if labels == {"contradiction"} else labels | {"entailment", "neutral"}


def batches(pairs, size, choose):
    """Batches of pairs of like length in random order."""
    shuffled = choose.sample(pairs, len(pairs))
    for i in range(0, len(shuffled), size * 40):
        block = sorted(shuffled[i:i + size * 40], key=lambda p: p["tokens"])
        cut = [block[j:j + size] for j in range(0, len(block) - size // 2, size)]
        yield from choose.sample(cut, len(cut))


def loss_of(logits, pairs, turned):
    """Minus the log of the probability of the labels left open, weighed by pair."""
    allowed = [swapped(p["open"]) if turn else p["open"] for p, turn in zip(pairs, turned)]
    mask = torch.tensor([[label in labels for label in LABELS] for labels in allowed], device=DEVICE)
    logs = torch.log_softmax(logits, -1).masked_fill(~mask, -1e9).logsumexp(-1)
    weights = torch.tensor([p.get("weight", 1.0) for p in pairs], device=DEVICE)
    return -(logs * weights).sum() / weights.sum()


def measure_tokens(tokenizer, pairs):
    """Note how many tokens each pair has; return the pairs that are short enough to fit."""
    tokenizer.no_truncation()
    for pair, coded in zip(pairs, tokenizer.encode_batch([(p["a"], p["b"]) for p in pairs])):
        pair["tokens"] = len(coded.ids)
    return [p for p in pairs if p["tokens"] <= LENGTH]


def share_gradients(trained, size):
    """Average the gradients of all processes."""
    flat = torch.cat([p.grad.flatten() for p in trained])
    distributed.all_reduce(flat)
    for p, part in zip(trained, flat.split([p.numel() for p in trained])):
        p.grad.copy_(part.view_as(p) / size)


def schedule_for(optimizer, steps):
    """A short rise, then a straight fall of the rate."""
    warm = max(1, steps // 16)
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.02, (steps - s) / max(1, steps - warm))))


def endless(pairs, size, choose):
    while True:
        yield from batches(pairs, size, choose)


def fit(model, tokenizer, pairs, *, epochs, rate, seed, size=32, turn=0.3, frozen=False, note=print, keep=None):
    """Fit the model to the pairs; a share `turn` is seen with the texts in the other order.

    Under torchrun each process takes its part of every batch.
    """
    rank, world = (distributed.get_rank(), distributed.get_world_size()) if distributed.is_initialized() else (0, 1)
    torch.manual_seed(seed * 100 + rank)
    choose = random.Random(seed)
    pairs = measure_tokens(tokenizer, pairs)
    model.train()
    model.bert.embeddings.requires_grad_(not frozen)
    trained = [p for p in model.parameters() if p.requires_grad]
    steps = int(epochs * len(pairs) / size)
    optimizer = torch.optim.AdamW(trained, lr=rate, weight_decay=0.01, fused=True)
    schedule = schedule_for(optimizer, steps)
    total = 0.0
    for step, batch in zip(range(1, steps + 1), endless(pairs, size, choose)):
        turned = [choose.random() < turn for _ in batch][rank::world]
        mine = batch[rank::world]
        texts = [(p["b"], p["a"]) if t else (p["a"], p["b"]) for p, t in zip(mine, turned)]
        loss = loss_of(model(**tensors(tokenizer, texts, LENGTH)).logits, mine, turned)
        loss.backward()
        if world > 1:
            share_gradients(trained, world)
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        total += loss.item()
        if step % 25 == 0 and rank == 0:
            note(f"step {step}/{steps} loss {total / 25:.3f}")
            total = 0.0
        if keep and rank == 0 and step % (steps // 4) == 0:
            keep(step)
    model.eval()


@torch.no_grad()
def ask(model, tokenizer, pairs, size=64):
    """Logits (n × 3) for each order: a before b, and b before a."""
    model.eval()
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i]["a"]) + len(pairs[i]["b"]))
    both = torch.zeros(2, len(pairs), 3)
    for i in range(0, len(order), size):
        ids = order[i:i + size]
        forward = [(pairs[j]["a"], pairs[j]["b"]) for j in ids]
        for turn, texts in enumerate([forward, [(b, a) for a, b in forward]]):
            both[turn, ids] = model(**tensors(tokenizer, texts, POSITIONS)).logits.cpu()
    return both
