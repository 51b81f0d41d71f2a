"""Trains the reader of names: python3 training/names.py OUT [option=value ...]

Reads what training/prepare.ts wrote to OUT and data/en/network.bin, and writes OUT/names.pt. The words come from the trained network, which stays as it
is; what its encoder makes of them is shown with heavy dropout, because it has seen the names of the sentences that it was trained on. Seeded.
"""
import json, random, sys, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from layers import Layer, batches

OUT = sys.argv[1]
OPTIONS = dict(
    seed=1, threads=1, epochs=6, size=256, layers=3, rate=2e-3, batch=1500, drop=0.33, trunk=0.4, hide=0.3, listed=0.1, bits=16, name='names',
)
for option in sys.argv[2:]:
    key, value = option.split('=')
    OPTIONS[key] = type(OPTIONS[key])(value)
O = type('Options', (), OPTIONS)
torch.set_num_threads(O.threads)
torch.manual_seed(O.seed)
random.seed(O.seed)
np.random.seed(O.seed)
AFFIXES, GROUPS, VECTOR = 5, 24, 64
FORM = 3 + AFFIXES + GROUPS
NAMES = ['O'] + [f'{p}-{t}' for t in ('PER', 'ORG', 'LOC', 'MISC') for p in 'BI']

# ---- the trained network

def tensors_of(path):
    raw = open(path, 'rb').read()
    length = int.from_bytes(raw[:4], 'little')
    header = json.loads(raw[4:4 + length])
    types = dict(i8=np.int8, i32=np.int32, f32=np.float32)
    def one(s):
        count = int(np.prod(s['shape']))
        return np.frombuffer(raw, types[s['type']], count, 4 + length + s['at']).reshape(s['shape'])
    return {name: one(s) for name, s in header['sections'].items()}, header


bin_, header = tensors_of('data/en/network.bin')
matrix = lambda name: torch.from_numpy(bin_[name].astype(np.float32) * bin_[f'{name}.scales'][:, None])
float_ = lambda name: torch.from_numpy(bin_[name].copy())


def unkeyed(rows, keys):
    """Rows in the order of the words, from that of their keys."""
    order = np.argsort(np.fromfile(f'{OUT}/{keys}', dtype=np.int32), kind='stable')
    back = np.empty_like(order)
    back[order] = np.arange(len(order))
    return torch.cat([rows[:1], rows[1:][torch.from_numpy(back)]])


KNOWN = unkeyed(matrix('known'), 'known-keys.bin')
VECTORS = unkeyed(torch.from_numpy(bin_['vectors'].astype(np.float32) / 32), 'vector-keys.bin')
TABLE = matrix('groups')
SIZE = bin_['root'].shape[0]


class Trunk(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.ModuleList([Layer(SIZE) for _ in range(header['layers'])])
        for i, layer in enumerate(self.layers):
            n = f'layer{i}'
            layer.load_state_dict({
                'norm.weight': float_(f'{n}.gain'), 'norm.bias': float_(f'{n}.offset'), 'mix': float_(f'{n}.mix'), 'carry': float_(f'{n}.carry'),
                'project.weight': matrix(f'{n}.project'), 'project.bias': float_(f'{n}.project.bias'),
            })
        self.norm = nn.LayerNorm(SIZE)
        self.norm.load_state_dict({'weight': float_('gain'), 'bias': float_('offset')})
        for p in self.parameters():
            p.requires_grad = False
        self.form, self.bias = matrix('form'), float_('form.bias')
        self.listing, self.casing, self.root = float_('listing'), float_('casing'), float_('root')

    def words(self, ids, hide):
        unique, back = torch.unique(ids, return_inverse=True)
        f = forms[unique]
        row = f[:, 0]
        if hide:
            row = torch.where(torch.rand(len(row)) < hide / (hide + f[:, 1].float()), torch.zeros_like(row), row)
        groups = f[:, 3 + AFFIXES:]
        mean = TABLE[groups].sum(1) / (groups > 0).sum(1, keepdim=True).clamp(min=1)
        vector = VECTORS[f[:, 2]]
        e = torch.cat([KNOWN[row], vector, TABLE[f[:, 3:3 + AFFIXES]].flatten(1), mean], -1) @ self.form.T + self.bias
        return e[back], vector[back]

    @torch.no_grad()
    def forward(self, b, hide):
        """States and looks as src/language/network/states.ts has them, without the root's."""
        e, vector = self.words(b['forms'], hide)
        x = F.gelu(e + self.listing[b['listing']] + self.casing[b['casing']][:, None], approximate='tanh')
        x = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        looks = torch.cat([x[:, 1:], vector], -1)
        length = b['n'] + 1
        mask = (torch.arange(x.shape[1])[None] < length[:, None])[..., None]
        for layer in self.layers:
            x = layer(x, mask, length, lambda t: t)
        return self.norm(x)[:, 1:], looks


# ---- data

forms = torch.from_numpy(np.fromfile(f'{OUT}/forms.bin', dtype=np.int32).reshape(-1, FORM).astype(np.int64))
sets = {}
for line in open(f'{OUT}/examples.jsonl', encoding='utf8'):
    e = json.loads(line)
    if not e['names'] or len(e['names']) > 160:
        continue
    sets.setdefault(e['set'], []).append(dict(
        n=len(e['names']), scheme=e['scheme'],
        forms=[torch.tensor(s['forms']) for s in e['shown']], casing=[s['casing'] for s in e['shown']],
        listing=[torch.tensor(s['listings']) for s in e['shown']], known=[torch.tensor(s['known']) for s in e['shown']],
        names=torch.tensor([NAMES.index(x) for x in e['names']]),
    ))
train = [r for name, rows in sets.items() if not name.endswith('-dev') for r in rows]
print({name: len(rows) for name, rows in sets.items()}, flush=True)


def collate(rows, indices, writing=None):
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
        forms=pad([r['forms'][w] for r, w in picked], 0), listing=pad([r['listing'][w] for r, w in picked], 0),
        known=pad([r['known'][w] for r, w in picked], 0), casing=torch.tensor([r['casing'][w] for r, w in picked]),
        scheme=torch.tensor([r['scheme'] for r, _ in picked]), names=pad([r['names'] for r, _ in picked], -100),
    )


# ---- network

class Namer(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Linear(2 * SIZE + VECTOR, O.size)
        self.listing, self.casing = nn.Embedding(10, O.size), nn.Embedding(4, O.size)
        self.bits = nn.Parameter(torch.randn(O.bits, O.size) * 0.1)
        nn.init.normal_(self.listing.weight, 0, 0.1)
        nn.init.normal_(self.casing.weight, 0, 0.1)
        self.layers = nn.ModuleList([Layer(O.size) for _ in range(O.layers)])
        self.norm = nn.LayerNorm(O.size)
        self.hidden, self.scheme, self.out = nn.Linear(O.size, 128), nn.Embedding(3, 128), nn.Linear(128, len(NAMES))
        self.drop, self.soft = nn.Dropout(O.drop), nn.Dropout(O.drop * 0.6)

    def forward(self, b, states, looks):
        if self.training:
            # The whole of what the encoder says is hidden for some sentences, and some of it for all.
            states = F.dropout(states, O.drop) * (torch.rand(len(states), 1, 1) > O.trunk)
            looks = F.dropout(looks, O.drop)
        known = ((b['known'][..., None] >> torch.arange(O.bits)) & 1).float()
        if self.training:
            known = known * (torch.rand(known.shape[:2] + (1,)) > O.listed)
        x = self.enter(torch.cat([states, looks], -1)) + known @ self.bits + self.listing(b['listing']) + self.casing(b['casing'])[:, None]
        x = F.gelu(x, approximate='tanh')
        mask = (torch.arange(x.shape[1])[None] < b['n'][:, None])[..., None]
        for layer in self.layers:
            x = layer(x, mask, b['n'], self.soft)
        x = self.drop(self.norm(x))
        return self.out(self.drop(F.gelu(self.hidden(x) + self.scheme(b['scheme'])[:, None], approximate='tanh')))


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
    best, back = scores[0] + torch.tensor([-1e9 if n.startswith('I-') else 0.0 for n in NAMES]), []
    for row in scores[1:]:
        top, arg = (best[None] + FOLLOWS).max(1)
        best = top + row
        back.append(arg)
    path = [int(best.argmax())]
    for arg in reversed(back):
        path.append(int(arg[path[-1]]))
    return [NAMES[i] for i in reversed(path)]


def scores_of(nets, rows, writing=0):
    """Mean log likelihoods of several readers, one tensor a row."""
    out = [None] * len(rows)
    with torch.no_grad():
        for indices in batches(rows, 1500, False):
            b = collate(rows, indices, writing)
            states, looks = trunk(b, 0)
            s = sum(F.log_softmax(net(b, states, looks), -1) for net in nets) / len(nets)
            for k, i in enumerate(indices):
                out[i] = s[k, :rows[i]['n']]
    return out


def evaluate(net, rows, writing=0):
    net.eval()
    c = {}
    for r, s in zip(rows, scores_of([net], rows, writing)):
        gold, guess = spans([NAMES[x] for x in r['names'].tolist()]), spans(best_labels(s))
        for kind in ('PER', 'ORG', 'LOC'):
            g, p = {x for x in gold if x[2] == kind}, {x for x in guess if x[2] == kind}
            for k in (kind, 'all'):
                t = c.setdefault(k, [0, 0, 0])
                t[0] += len(g & p); t[1] += len(g); t[2] += len(p)
    net.train()
    return ' '.join('%s %.1f' % (k, 200 * r / max(1, g + p)) for k, (r, g, p) in sorted(c.items()))


trunk = Trunk()
if __name__ == '__main__':
    net = Namer()
    print('%.2f M weights' % (sum(p.numel() for p in net.parameters()) / 1e6), flush=True)
    optimiser = torch.optim.Adam(net.parameters(), O.rate, betas=(0.9, 0.95))
    averaged = {k: v.clone() for k, v in net.state_dict().items()}
    total = len(batches(train, O.batch, False)) * O.epochs
    started, step = time.time(), 0
    for epoch in range(O.epochs):
        sum_, parts = 0.0, batches(train, O.batch, True)
        for indices in parts:
            share = step / total
            for group in optimiser.param_groups:
                group['lr'] = O.rate * min(1, (step + 1) / 300) * (1 if share < 0.3 else max(0.01, (1 - share) / 0.7))
            b = collate(train, indices)
            states, looks = trunk(b, O.hide)
            scores = net(b, states, looks)
            loss = F.cross_entropy(scores.flatten(0, 1), b['names'].flatten(), ignore_index=-100)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            optimiser.step()
            sum_ += loss.item()
            step += 1
            if step % 10 == 0:
                decay = min(0.99, step / (step + 100))
                for k, v in net.state_dict().items():
                    averaged[k].mul_(decay).add_(v, alpha=1 - decay)
        mine = {k: v.clone() for k, v in net.state_dict().items()}
        net.load_state_dict(averaged)
        print('epoch %d loss %.4f after %.0f s: %s' % (epoch + 1, sum_ / len(parts), time.time() - started, evaluate(net, sets['ewt-dev'])), flush=True)
        torch.save(dict(weights=averaged, names=NAMES, options=OPTIONS), f'{OUT}/{O.name}.pt')
        net.load_state_dict(mine)
