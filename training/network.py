"""Trains the joint tagger, parser and namer: python3 training/network.py OUT [option=value ...]

Reads what training/prepare.ts wrote to OUT and writes OUT/network.pt. Seeded: one thread and one seed give the same weights on one kind of machine.
The network: words as sums of learnt rows (word, affixes, groups of letters), a stack of bidirectional gated linear recurrences
(after Lei et al. 2018, "Simple Recurrent Units"), and on it biaffine arcs and relations (Dozat and Manning 2017), tags and names.
"""
import json, random, sys, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from layers import Layer, batches

OUT = sys.argv[1]
OPTIONS = dict(
    seed=1, threads=1, epochs=20, size=320, layers=4, rate=2e-3, batch=1000, drop=0.33, word=112, group=48,
    arc=192, rel=56, check=1, init='', name='network', tower=160, names=1.0, swapped=0,
)
for option in sys.argv[2:]:
    key, value = option.split('=')
    OPTIONS[key] = type(OPTIONS[key])(value)
O = type('Options', (), OPTIONS)
torch.set_num_threads(O.threads)
torch.manual_seed(O.seed)
random.seed(O.seed)
np.random.seed(O.seed)

GROUP_ROWS, AFFIXES, GROUPS, LISTINGS, CASINGS, SCHEMES, VECTOR = 20480, 5, 24, 10, 4, 4, 64
FORM = 3 + AFFIXES + GROUPS
NAMES = ['O'] + [f'{p}-{t}' for t in ('PER', 'ORG', 'LOC', 'MISC') for p in 'BI']

# ---- data

def shortened(full):
    """The VECTOR principal directions of vectors of 100 numbers, each of variance 1, as 8-bit integers of 1/32; row 0 is none."""
    centred = full - full.mean(0)
    values, directions = np.linalg.eigh(centred.T @ centred / len(full))
    kept = np.argsort(-values)[:VECTOR]
    short = centred @ directions[:, kept] / np.sqrt(values[kept])
    return torch.from_numpy(np.concatenate([np.zeros((1, VECTOR)), np.clip(np.round(short * 32), -127, 127)]).astype(np.int8))


forms = torch.from_numpy(np.fromfile(f'{OUT}/forms.bin', dtype=np.int32).reshape(-1, FORM).astype(np.int64))
examples = [json.loads(line) for line in open(f'{OUT}/examples.jsonl', encoding='utf8')]
vectors = shortened(np.fromfile(f'{OUT}/vectors.bin', dtype=np.float32).reshape(-1, 100))
KNOWN = sum(1 for _ in open(f'{OUT}/known-words.txt', encoding='utf8')) + 1


def labels_of(key):
    return sorted({label for e in examples if e['set'].endswith('-train') for label in e[key]})


UPOS, XPOS, RELATIONS = labels_of('tags'), labels_of('fineTags'), labels_of('relations')
INDEX = {key: {label: i for i, label in enumerate(labels)} for key, labels in
         dict(tags=UPOS, fineTags=XPOS, relations=RELATIONS, names=NAMES).items()}


def row_of(e):
    n = len(e['shown'][0]['forms'])
    column = lambda key: torch.tensor([INDEX[key].get(v, -100) for v in e[key]] if e[key] else [-100] * n)
    return dict(
        n=n, scheme=e['scheme'],
        forms=[torch.tensor(s['forms']) for s in e['shown']],
        casing=[s['casing'] for s in e['shown']],
        listing=[torch.tensor(s['listings']) for s in e['shown']],
        tags=column('tags'), fine=column('fineTags'), rels=column('relations'), names=column('names'),
        heads=torch.tensor(e['heads'] or [-100] * n),
    )


sets = {}
for e in examples:
    sets.setdefault(e['set'], []).append(row_of(e))
# Sentences with swapped names serve the names alone; what was written for names is left to training/names.py.
train = [r for name in ('ewt-train', 'gum-train', 'wikigold-train') for r in sets[name] if r['n'] <= 160]
train += sets['swapped-train'] if O.swapped else []


def collate(rows, indices, writing=None):
    """writing: which way of writing is shown, None to draw one: 7 % capitals, 8 % small letters, 4 % as a headline."""
    def pick(r):
        if writing is not None:
            return writing
        x = random.random()
        w = 1 if x < 0.07 else 2 if x < 0.15 else 3 if x < 0.19 else 0
        return w if w < len(r['forms']) else 0
    picked = [(rows[i], pick(rows[i])) for i in indices]
    pad = lambda tensors, value: nn.utils.rnn.pad_sequence(tensors, True, value)
    return dict(
        n=torch.tensor([r['n'] for r, _ in picked]),
        forms=pad([r['forms'][w] for r, w in picked], 0),
        listing=pad([r['listing'][w] for r, w in picked], 0),
        casing=torch.tensor([r['casing'][w] for r, w in picked]),
        scheme=torch.tensor([r['scheme'] for r, _ in picked]),
        **{k: pad([r[k] for r, _ in picked], -100) for k in ('tags', 'fine', 'heads', 'rels', 'names')},
    )


# ---- network

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        size = O.size
        self.known = nn.Embedding(KNOWN, O.word)
        self.groups = nn.Embedding(GROUP_ROWS, O.group, padding_idx=0)
        nn.init.normal_(self.known.weight, 0, 0.1)
        nn.init.normal_(self.groups.weight, 0, 0.1)
        with torch.no_grad():
            self.groups.weight[0].zero_()
        self.form = nn.Linear(O.word + VECTOR + (AFFIXES + 1) * O.group, size)
        self.listing = nn.Embedding(LISTINGS, size)
        self.casing = nn.Embedding(CASINGS, size)
        nn.init.normal_(self.listing.weight, 0, 0.1)
        nn.init.normal_(self.casing.weight, 0, 0.1)
        self.root = nn.Parameter(torch.randn(size) * 0.1)
        self.layers = nn.ModuleList([Layer(size) for _ in range(O.layers)])
        wide = size
        self.norm = nn.LayerNorm(wide)
        self.tags, self.fine = nn.Linear(wide, len(UPOS)), nn.Linear(wide, len(XPOS))
        self.arc_word, self.arc_head = nn.Linear(wide, O.arc), nn.Linear(wide, O.arc)
        self.arc = nn.Parameter(torch.randn(O.arc, O.arc) / O.arc ** 0.5 * 0.3)
        self.arc_bias = nn.Linear(O.arc, 1, bias=False)
        self.rel_word, self.rel_head = nn.Linear(wide, O.rel), nn.Linear(wide, O.rel)
        self.rel = nn.Parameter(torch.randn(len(RELATIONS), O.rel + 1, O.rel + 1) / O.rel * 0.3)
        # Names have a recurrence of their own, over what the words look like and what the sentence makes of them.
        self.name_in = nn.Linear(2 * size + VECTOR, O.tower)
        self.name_layer, self.name_norm = Layer(O.tower), nn.LayerNorm(O.tower)
        self.name_hidden, self.name_scheme, self.name = nn.Linear(O.tower, 128), nn.Embedding(SCHEMES, 128), nn.Linear(128, len(NAMES))
        self.drop = nn.Dropout(O.drop)
        self.soft_drop = nn.Dropout(O.drop * 0.6)

    def words(self, ids):
        unique, back = torch.unique(ids, return_inverse=True)
        f = forms[unique]
        row = f[:, 0]
        if self.training:
            row = torch.where(torch.rand(len(row)) < 0.3 / (0.3 + f[:, 1].float()), torch.zeros_like(row), row)
        vector = vectors[f[:, 2]].float() / 32
        if self.training:
            vector = vector * (torch.rand(len(row), 1) > 0.05)
        affixes = self.groups(f[:, 3:3 + AFFIXES]).flatten(1)
        groups = f[:, 3 + AFFIXES:]
        mean = self.groups(groups).sum(1) / (groups > 0).sum(1, keepdim=True).clamp(min=1)
        e = self.form(self.drop(torch.cat([self.known(row), vector, affixes, mean], -1)))
        return F.embedding(back, e)

    def encode(self, b):
        x = self.words(b['forms']) + self.listing(b['listing']) + self.casing(b['casing'])[:, None]
        x = F.gelu(x, approximate='tanh')
        x = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        seen = vectors[forms[b['forms']][..., 2]].float() / 32
        looks = self.drop(torch.cat([x, F.pad(seen, (0, 0, 1, 0))], -1))
        length = b['n'] + 1
        mask = torch.arange(x.shape[1])[None] < length[:, None]
        for layer in self.layers:
            x = layer(x, mask[..., None], length, self.soft_drop)
        return self.drop(self.norm(x)), looks, mask, length

    def named(self, b, x, looks, mask, length):
        n = self.name_layer(self.name_in(torch.cat([x, looks], -1)), mask[..., None], length, self.soft_drop)
        n = self.drop(self.name_norm(n))[:, 1:]
        return self.name(self.drop(F.gelu(self.name_hidden(n) + self.name_scheme(b['scheme'].clamp(min=0))[:, None], approximate='tanh')))

    def forward(self, b):
        x, looks, mask, length = self.encode(b)
        w = x[:, 1:]
        act = lambda t: self.drop(F.leaky_relu(t, 0.1))
        arc_word, arc_head = act(self.arc_word(w)), act(self.arc_head(x))
        arcs = (arc_word @ self.arc) @ arc_head.transpose(1, 2) + self.arc_bias(arc_head).transpose(1, 2)
        arcs = arcs.masked_fill(~mask[:, None, :], -1e4)
        names = self.named(b, x, looks, mask, length)
        return dict(tags=self.tags(w), fine=self.fine(w), arcs=arcs, rel_word=act(self.rel_word(w)), rel_head=act(self.rel_head(x)), names=names)

    def relations(self, out, heads):
        chosen = torch.gather(out['rel_head'], 1, heads[..., None].expand(-1, -1, out['rel_head'].shape[-1]))
        one = torch.ones_like(chosen[..., :1])
        a, b = torch.cat([out['rel_word'], one], -1), torch.cat([chosen, one], -1)
        batch, time_, size = a.shape
        t = (a.reshape(-1, size) @ self.rel.permute(1, 0, 2).reshape(size, -1)).view(batch * time_, len(RELATIONS), size)
        return torch.bmm(t, b.reshape(batch * time_, size, 1)).view(batch, time_, -1)


def loss_of(net, b):
    out = net(b)
    count = lambda key: (b[key] >= 0).sum().clamp(min=1)
    ce = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction='sum')
    total = torch.tensor(0.0)
    if (b['heads'] >= 0).any():
        rels = net.relations(out, b['heads'].clamp(min=0))
        total = total + (ce(out['arcs'], b['heads']) + ce(rels, b['rels'])) / count('heads')
        total = total + 0.3 * (ce(out['tags'], b['tags']) / count('tags') + ce(out['fine'], b['fine']) / count('fine'))
    if (b['names'] >= 0).any():
        total = total + O.names * ce(out['names'], b['names']) / count('names')
    return total


def spans(labels):
    found, start = set(), None
    for i, label in enumerate(labels + ['O']):
        if start is not None and not (label.startswith('I-') and label[2:] == labels[start][2:]):
            found.add((start, i, labels[start][2:]))
            start = None
        if label.startswith('B-') or (label.startswith('I-') and start is None):
            start = i
    return {s for s in found if s[2] != 'MISC'}


FOLLOWS = torch.tensor([[0.0 if not n.startswith('I-') or b[2:] == n[2:] else -1e9 for b in NAMES] for n in NAMES])


def best_labels(scores):
    """The best sequence in which I-X stands only behind B-X or I-X."""
    best, back = scores[0] + torch.tensor([-1e9 if n.startswith('I-') else 0.0 for n in NAMES]), []
    for row in scores[1:]:
        top, arg = (best[None] + FOLLOWS).max(1)
        best = top + row
        back.append(arg)
    path = [int(best.argmax())]
    for arg in reversed(back):
        path.append(int(arg[path[-1]]))
    return [NAMES[i] for i in reversed(path)]


def evaluate(net, rows, writing=0):
    net.eval()
    c = dict.fromkeys(('words', 'tags', 'fine', 'uas', 'las', 'cc', 'cg', 'cs', 'nr', 'ng', 'np'), 0)
    base = [r.split(':')[0] for r in RELATIONS]
    with torch.no_grad():
        for indices in batches(rows, O.batch, False):
            b = collate(rows, indices, writing)
            out = net(b)
            heads = out['arcs'].argmax(-1)
            rels = net.relations(out, heads).argmax(-1)
            for k, i in enumerate(indices):
                r = rows[i]
                n = r['n']
                c['words'] += n
                c['tags'] += int((out['tags'][k, :n].argmax(-1) == r['tags']).sum())
                c['fine'] += int((out['fine'][k, :n].argmax(-1) == r['fine']).sum())
                for j in range(n):
                    gold = base[r['rels'][j]] if r['rels'][j] >= 0 else '?'
                    guess = base[rels[k, j]]
                    right = int(heads[k, j]) == int(r['heads'][j])
                    c['uas'] += right
                    c['las'] += right and gold == guess
                    c['cg'] += gold == 'ccomp'
                    c['cs'] += guess == 'ccomp'
                    c['cc'] += right and gold == guess == 'ccomp'
                if r['scheme'] >= 0:
                    gold = spans([NAMES[x] for x in r['names'].tolist()])
                    guess = spans(best_labels(out['names'][k, :n]))
                    c['nr'] += len(gold & guess)
                    c['ng'] += len(gold)
                    c['np'] += len(guess)
    net.train()
    p = lambda a, b: 100 * a / max(1, b)
    return 'upos %.2f xpos %.2f uas %.2f las %.2f ccomp %.1f names %.1f' % (
        p(c['tags'], c['words']), p(c['fine'], c['words']), p(c['uas'], c['words']), p(c['las'], c['words']),
        p(2 * c['cc'], c['cg'] + c['cs']), p(2 * c['nr'], c['ng'] + c['np']))


# ---- training

net = Network()
if O.init:
    net.load_state_dict(torch.load(O.init)['weights'])
size_of = lambda m: sum(p.numel() for p in m.parameters()) / 1e6
print('%.2f M weights, %d sentences, %d relations' % (size_of(net), len(train), len(RELATIONS)), flush=True)
optimiser = torch.optim.Adam(net.parameters(), O.rate, betas=(0.9, 0.95), eps=1e-8)
averaged = {k: v.clone() for k, v in net.state_dict().items()}
steps_total = len(batches(train, O.batch, False)) * O.epochs
started, step, epoch = time.time(), 0, 0


def save(weights):
    torch.save(dict(weights=weights, upos=UPOS, xpos=XPOS, relations=RELATIONS, names=NAMES, options=OPTIONS, known=KNOWN, vectors=vectors), f'{OUT}/{O.name}.pt')


done = False
while not done:
    total, parts = 0.0, batches(train, O.batch, True)
    for indices in parts:
        share = step / steps_total
        if share >= 1:
            done = True
            break
        for group in optimiser.param_groups:
            group['lr'] = O.rate * min(1, (step + 1) / 300) * (1 if share < 0.3 else max(0.01, (1 - share) / 0.7))
        loss = loss_of(net, collate(train, indices))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        total += loss.item()
        step += 1
        if step % 10 == 0:
            decay = min(0.99, step / (step + 100))
            for k, v in net.state_dict().items():
                averaged[k].mul_(decay).add_(v, alpha=1 - decay) if v.is_floating_point() else averaged[k].copy_(v)
        if step == 50:
            print('50 of %d steps an epoch: %.1f s' % (len(parts), time.time() - started), flush=True)
    epoch += 1
    print('epoch %d loss %.3f after %.0f s' % (epoch, total / len(parts), time.time() - started), flush=True)
    if epoch % O.check == 0 or done:
        mine = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(averaged)
        for name in ('ewt-dev', 'gum-dev'):
            print('  ', name, evaluate(net, sets[name]), flush=True)
        save(averaged)
        net.load_state_dict(mine)
net.load_state_dict(averaged)
for name in ('ewt-dev', 'gum-dev'):
    print(name, 'capitals', evaluate(net, sets[name], 1), flush=True)
save(averaged)
