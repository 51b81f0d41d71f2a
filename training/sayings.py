"""Trains the reader of attributions: python3 training/sayings.py OUT [option=value ...]

Reads OUT/sayings-train.{jsonl,states} and, where they are, OUT/sayings-dev.*, as training/sayings.ts wrote them, and writes OUT/sayings.pt.
`hold=5` keeps every fifth document back to measure on. Seeded: one thread and one seed give the same weights on one kind of machine.
The network reads the states of the trained parser, which stay as they are, in two steps. Which words are cues: one head for those that
are not inside what another says, one for all. And for each cue by itself, which words are its source and its content, seen from where
the cue stands in the tree and the line. Both choose their labels together (conditional random fields, Lafferty et al. 2001).
"""
import json, os, random, sys, time
import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from layers import Layer, batches

OUT = sys.argv[1]
OPTIONS = dict(seed=1, threads=1, epochs=9, width=192, layers=2, rate=2e-3, batch=1500, drop=0.33, hold=0)
for option in sys.argv[2:]:
    key, value = option.split('=')
    OPTIONS[key] = type(OPTIONS[key])(value)
O = type('Options', (), OPTIONS)
torch.set_num_threads(O.threads)
torch.manual_seed(O.seed)
random.seed(O.seed)
np.random.seed(O.seed)

CUES, ROLES = ['O', 'B-Q', 'I-Q'], ['O', 'B-S', 'I-S', 'B-C', 'I-C']
STATE, RELATION_ROWS, DISTANCES, LONGEST = 704, 80, 14, 180
relations = {}

# ---- data


def documents_of(name):
    """Documents as training/sayings.ts wrote them, and the states of their words, one row a word."""
    documents = []
    for line in open(f'{OUT}/{name}.jsonl', encoding='utf8'):
        document = json.loads(line)
        row = document['firstRow']
        for sentence in document['sentences']:
            sentence.update(n=len(sentence['at']), row=row, rel=[relations.setdefault(r, len(relations) + 2) for r in sentence['rel']])
            row += sentence['n']
        documents.append(document)
    return documents, np.memmap(f'{OUT}/{name}.states', np.float16, 'r').reshape(-1, STATE)


def labelled(at, spans, first):
    """`first` at the first word of each span, first + 1 at its others, 0 elsewhere."""
    labels = [0] * len(at)
    for start, end in spans:
        begun = False
        for i, (a, b) in enumerate(at):
            if a < end and b > start:
                labels[i] = first + begun
                begun = True
    return labels


def branches(heads, rels, cue):
    """src/language/network/branches.ts, as rows: 0 where the cue is above, 1 where the word is; else those of the relations."""
    def path_of(word):
        path = []
        while word >= 0:
            path.append(word)
            word = heads[word]
        return path
    path = min((path_of(word) for word in cue), key=len)
    below = {word: rels[path[i - 1]] if i else 0 for i, word in enumerate(path)}
    up, down = [], []
    for word in range(len(heads)):
        side = 1
        while word >= 0 and word not in below:
            side = rels[word]
            word = heads[word]
        up.append(below.get(word, 0))
        down.append(side)
    return up, down


def examples_of(documents):
    """One an annotated sentence. `out`: cues; `any`: the same, unknown (-100) inside contents; `roles`: for each cue the labels of the words."""
    examples = []
    for index, document in enumerate(documents):
        for s in document['sentences']:
            if not 0 < s['n'] <= LONGEST:
                continue
            low, high = s['at'][0][0], s['at'][-1][1]
            cues, other, roles = [0] * s['n'], [0] * s['n'], []
            inside = [False] * s['n']
            for a in document['attributions']:
                for i, label in enumerate(labelled(s['at'], a['content'], 1)):
                    inside[i] = inside[i] or label > 0
            for a in document['attributions']:
                if not a['cue'] or not low <= a['cue'][0][0] < high:
                    continue
                own = labelled(s['at'], a['cue'], 1)
                cue = [i for i, label in enumerate(own) if label]
                if not cue:
                    continue
                labels = [c or r for c, r in zip(labelled(s['at'], a['content'], 3), labelled(s['at'], a['source'], 1))]
                for i in cue:
                    cues[i], inside[i], labels[i] = own[i], False, 0
                roles.append((cue, labels, *branches(s['heads'], s['rel'], cue)))
            for _, labels, _, _ in roles:
                other = [label or before for label, before in zip(labels, other)]
            examples.append(dict(
                n=s['n'], row=s['row'], at=s['at'], heads=s['heads'], rel=s['rel'], quoted=s['q'], document=index, roles=roles, other=other,
                out=cues, any=[-100 if inside[i] and not label else label for i, label in enumerate(cues)],
            ))
    return examples


train, states = documents_of('sayings-train')
fit = examples_of([d for i, d in enumerate(train) if not O.hold or i % O.hold])
checks = {}
if O.hold:
    checks['held back'] = ([d for i, d in enumerate(train) if i % O.hold == 0], states)
if os.path.exists(f'{OUT}/sayings-dev.jsonl'):
    checks['dev'] = documents_of('sayings-dev')

pad = lambda rows, value=0: nn.utils.rnn.pad_sequence([torch.tensor(r) for r in rows], True, value)


def collate(examples, states):
    n = torch.tensor([e['n'] for e in examples])
    x = torch.zeros(len(examples), int(n.max()), STATE)
    for k, e in enumerate(examples):
        x[k, :e['n']] = torch.from_numpy(states[e['row']:e['row'] + e['n']].astype(np.float32))
    return dict(x=x, n=n, mask=(torch.arange(int(n.max()))[None] < n[:, None])[..., None], quoted=pad([e['quoted'] for e in examples]))


def distance(word, cue):
    """distanceRow of src/language/network/sayings.ts."""
    away = word - cue[0] if word < cue[0] else max(0, word - cue[-1])
    step = 0 if away == 0 else min(6, int(np.log2(abs(away))) + 1)
    return DISTANCES // 2 + (step if away >= 0 else -step)


def role_batch(items, length):
    """items: (index of the sentence in its batch, cue, labels or None, up, down)."""
    rows = dict(sentence=[], flag=[], distance=[], up=[], down=[], labels=[])
    for k, cue, labels, up, down in items:
        n = len(up)
        fill = lambda values, value=0: list(values) + [value] * (length - n)
        rows['sentence'].append(k)
        rows['flag'].append(fill([int(i in cue) for i in range(n)]))
        rows['distance'].append(fill([distance(i, cue) for i in range(n)]))
        rows['up'].append(fill(up))
        rows['down'].append(fill(down))
        rows['labels'].append(fill(labels or [0] * n, -100))
    return {key: torch.tensor(values) for key, values in rows.items()}


# ---- network

NEVER = -1e4


def legal(labels):
    """What may follow what, and what may begin: I-X stands only behind B-X or I-X."""
    follow = [[0.0 if not b.startswith('I-') or a[2:] == b[2:] else NEVER for b in labels] for a in labels]
    return torch.tensor(follow), torch.tensor([NEVER if label.startswith('I-') else 0.0 for label in labels])


CUE_FOLLOW, CUE_START = legal(CUES)
ROLE_FOLLOW, ROLE_START = legal(ROLES)


def field_loss(scores, gold, follow, start):
    """Minus the log likelihood of the gold labels, -100 behind the end."""
    mask, g = gold >= 0, gold.clamp(min=0)
    right = (torch.gather(scores, 2, g[..., None])[..., 0] * mask).sum() + (follow[g[:, :-1], g[:, 1:]] * mask[:, 1:]).sum()
    alpha = scores[:, 0] + start
    for t in range(1, scores.shape[1]):
        alpha = torch.where(mask[:, t:t + 1], torch.logsumexp(alpha[:, :, None] + follow[None], 1) + scores[:, t], alpha)
    return torch.logsumexp(alpha, 1).sum() - right


def best_labels(scores, follow, start):
    best, back = scores[0] + start, []
    for row in scores[1:]:
        top, arg = (best[:, None] + follow).max(0)
        best = top + row
        back.append(arg)
    path = [int(best.argmax())]
    for arg in reversed(back):
        path.append(int(arg[path[-1]]))
    return path[::-1]


class Sayings(nn.Module):
    def __init__(self):
        super().__init__()
        width = O.width
        def table(rows):
            rows = nn.Embedding(rows, width)
            nn.init.normal_(rows.weight, 0, 0.1)
            return rows
        self.cue_in, self.role_in = nn.Linear(STATE, width), nn.Linear(STATE, width)
        self.cue_quoted, self.role_quoted, self.flag = table(3), table(3), table(2)
        self.distance, self.up, self.down = table(DISTANCES), table(RELATION_ROWS), table(RELATION_ROWS)
        self.cue_layers = nn.ModuleList([Layer(width) for _ in range(O.layers)])
        self.role_layers = nn.ModuleList([Layer(width) for _ in range(O.layers)])
        self.cue_norm, self.role_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.cue, self.any, self.role = nn.Linear(width, len(CUES)), nn.Linear(width, len(CUES)), nn.Linear(width, len(ROLES))
        # Only while it learns: which words belong to some source or content.
        self.other = nn.Linear(width, len(ROLES))
        self.cue_follow = nn.Parameter(torch.zeros(len(CUES), len(CUES)))
        self.role_follow = nn.Parameter(torch.zeros(len(ROLES), len(ROLES)))
        self.drop, self.soft_drop = nn.Dropout(O.drop), nn.Dropout(O.drop * 0.6)

    def cues(self, b):
        x = F.gelu(self.cue_in(self.drop(b['x'])) + self.cue_quoted(b['quoted']), approximate='tanh')
        for layer in self.cue_layers:
            x = layer(x, b['mask'], b['n'], self.soft_drop)
        x = self.drop(self.cue_norm(x))
        return F.log_softmax(self.cue(x), -1), self.any(x), self.other(x)

    def roles(self, b, r):
        x = (self.role_in(self.drop(b['x'])) + self.role_quoted(b['quoted']))[r['sentence']]
        x = x + self.flag(r['flag']) + self.distance(r['distance']) + self.up(r['up']) + self.down(r['down'])
        x = F.gelu(x, approximate='tanh')
        for layer in self.role_layers:
            x = layer(x, b['mask'][r['sentence']], b['n'][r['sentence']], self.soft_drop)
        return F.log_softmax(self.role(self.drop(self.role_norm(x))), -1)


def loss_of(net, examples, states):
    b = collate(examples, states)
    words = b['n'].sum()
    out, any_, other = net.cues(b)
    gold = lambda key: pad([e[key] for e in examples], -100)
    each = lambda scores, key: F.cross_entropy(scores.flatten(0, 1), gold(key).flatten(), ignore_index=-100, reduction='sum') / words
    loss = 3 * field_loss(out, gold('out'), net.cue_follow + CUE_FOLLOW, CUE_START) / words + each(any_, 'any') + 0.3 * each(other, 'other')
    items = [(k, *role) for k, e in enumerate(examples) for role in e['roles']]
    if items:
        r = role_batch(items, b['x'].shape[1])
        loss = loss + field_loss(net.roles(b, r), r['labels'], net.role_follow + ROLE_FOLLOW, ROLE_START) / (r['labels'] >= 0).sum()
    return loss


def spans(labels, names, kind, at):
    found = []
    for i, label in enumerate(labels):
        if names[label] == f'B-{kind}':
            found.append(list(at[i]))
        elif names[label] == f'I-{kind}':
            found[-1][1] = at[i][1]
    return found


def found_in(net, examples, states):
    """For each example its attributions, as spans of words."""
    b = collate(examples, states)
    scores = net.cues(b)[0]
    items = []
    for k, e in enumerate(examples):
        cue = []
        for i, label in enumerate(best_labels(scores[k, :e['n']], CUE_FOLLOW + net.cue_follow, CUE_START) + [0]):
            if cue and label != 2:
                items.append((k, cue, None, *branches(e['heads'], e['rel'], cue)))
                cue = []
            if label:
                cue.append(i)
    found = [[] for _ in examples]
    if not items:
        return found
    roles = net.roles(b, role_batch(items, b['x'].shape[1]))
    for (k, cue, *_), out in zip(items, roles):
        at, n = examples[k]['at'], examples[k]['n']
        labels = best_labels(out[:n], net.role_follow + ROLE_FOLLOW, ROLE_START)
        source, content = (spans(labels, ROLES, kind, at) for kind in 'SC')
        if content:
            found[k].append(dict(source=source, cue=[[at[cue[0]][0], at[cue[-1]][1]]], content=content))
    return found


def found_by(net, documents, states):
    """For each document its attributions."""
    net.eval()
    examples = examples_of(documents)
    found = [[] for _ in documents]
    with torch.no_grad():
        for indices in batches(examples, O.batch, False):
            for i, own in zip(indices, found_in(net, [examples[i] for i in indices], states)):
                found[examples[i]['document']] += own
    net.train()
    return found


def measure(documents, found):
    """Exact F1 of each part and of all three together, in sentences; docs/attribution.md has what whole documents are scored by."""
    count = {part: [0, 0, 0] for part in ('source', 'cue', 'content', 'all')}
    key = {part: (lambda a, part=part: str(a[part])) for part in ('source', 'cue', 'content')}
    key['all'] = lambda a: str([a['source'], a['cue'], a['content']])
    for document, own in zip(documents, found):
        for part, tally in count.items():
            gold, guess = {key[part](a) for a in document['attributions']} - {'[]'}, {key[part](a) for a in own} - {'[]'}
            for i, more in enumerate((gold & guess, gold, guess)):
                tally[i] += len(more)
    return ' '.join('%s %.1f' % (part, 200 * right / max(1, gold + guess)) for part, (right, gold, guess) in count.items())


# ---- training

net = Sayings()
print('%.2f M weights, %d sentences' % (sum(p.numel() for p in net.parameters()) / 1e6, len(fit)), flush=True)
optimiser = torch.optim.Adam(net.parameters(), O.rate, betas=(0.9, 0.95))
averaged = {k: v.clone() for k, v in net.state_dict().items()}
total, step, began = len(batches(fit, O.batch, False)) * O.epochs, 0, time.time()
for epoch in range(O.epochs):
    losses, parts = 0.0, batches(fit, O.batch, True)
    for indices in parts:
        share = step / total
        for group in optimiser.param_groups:
            group['lr'] = O.rate * min(1, (step + 1) / 100) * (1 if share < 0.3 else max(0.01, (1 - share) / 0.7))
        loss = loss_of(net, [fit[i] for i in indices], states)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        losses += loss.item()
        step += 1
        if step % 10 == 0:
            decay = min(0.99, step / (step + 100))
            for k, v in net.state_dict().items():
                averaged[k].mul_(decay).add_(v, alpha=1 - decay)
    mine = {k: v.clone() for k, v in net.state_dict().items()}
    net.load_state_dict(averaged)
    print('epoch %d loss %.4f, %.0f s' % (epoch + 1, losses / len(parts), time.time() - began), flush=True)
    for name, (documents, own) in checks.items():
        print('  ', name, measure(documents, found_by(net, documents, own)), flush=True)
    torch.save(dict(weights=averaged, relations=list(relations), cues=CUES, roles=ROLES, options=OPTIONS), f'{OUT}/sayings.pt')
    net.load_state_dict(mine)
