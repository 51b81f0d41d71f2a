"""Writes the weights that ship: python3 training/export.py OUT TO

OUT holds network.pt of training/network.py and the keys of training/prepare.ts; TO is data/en/network.bin. The file: the length of
the header in 4 bytes, the header as JSON, then its sections, each at a multiple of 4. Matrices are 8-bit integers with a scale a row.
"""
import json, sys
import numpy as np
import torch

OUT, TO = sys.argv[1:3]
state = torch.load(f'{OUT}/network.pt')
weights = {name: tensor.numpy() for name, tensor in state['weights'].items()}
options = state['options']
sections = []


def add(name, values):
    sections.append((name, np.ascontiguousarray(values)))


def matrix(name, rows, bias=None):
    rows = rows.reshape(-1, rows.shape[-1])
    scales = np.maximum(np.abs(rows).max(1), 1e-12) / 127
    add(name, np.round(rows / scales[:, None]).astype(np.int8))
    add(f'{name}.scales', scales.astype(np.float32))
    if bias is not None:
        add(f'{name}.bias', bias.astype(np.float32))


def linear(name, source):
    matrix(name, weights[f'{source}.weight'], weights[f'{source}.bias'])


def floats(name, values):
    add(name, values.astype(np.float32))


def keyed(name, file, rows):
    """Keys in order, so that they can be searched by halves; the row of key i is i + 1."""
    keys = np.fromfile(f'{OUT}/{file}', dtype=np.int32)
    order = np.argsort(keys, kind='stable')
    add(f'{name}.keys', keys[order])
    return np.concatenate([rows[:1], rows[1:][order]])


matrix('known', keyed('known', 'known-keys.bin', weights['known.weight']))
add('vectors', keyed('vectors', 'vector-keys.bin', state['vectors'].numpy()))
matrix('groups', weights['groups.weight'])
linear('form', 'form')
floats('listing', weights['listing.weight'])
floats('casing', weights['casing.weight'])
floats('root', weights['root'])
for to, source in [(f'layer{i}', f'layers.{i}') for i in range(options['layers'])] + [('nameLayer0', 'name_layer')]:
    floats(f'{to}.gain', weights[f'{source}.norm.weight'])
    floats(f'{to}.offset', weights[f'{source}.norm.bias'])
    floats(f'{to}.mix', weights[f'{source}.mix'])
    floats(f'{to}.carry', weights[f'{source}.carry'])
    linear(f'{to}.project', f'{source}.project')
floats('nameGain', weights['name_norm.weight'])
floats('nameOffset', weights['name_norm.bias'])
linear('nameIn', 'name_in')
floats('gain', weights['norm.weight'])
floats('offset', weights['norm.bias'])
for name, source in dict(tags='tags', fineTags='fine', arcWord='arc_word', arcHead='arc_head', relationWord='rel_word', relationHead='rel_head', name='name').items():
    linear(name, source)
matrix('arc', weights['arc'].T, np.zeros(weights['arc'].shape[1]))
matrix('arcBias', weights['arc_bias.weight'], np.zeros(1))
matrix('relation', weights['rel'].transpose(0, 2, 1), np.zeros(weights['rel'].shape[0] * weights['rel'].shape[2]))
# Names as Universal NER marks them: the first scheme.
matrix('nameHidden', weights['name_hidden.weight'], weights['name_hidden.bias'] + weights['name_scheme.weight'][0])

layout, at = {}, 0
for name, values in sections:
    layout[name] = dict(at=at, type={'int8': 'i8', 'int32': 'i32', 'float32': 'f32'}[str(values.dtype)], shape=values.shape)
    at += (values.nbytes + 3) // 4 * 4
header = json.dumps(dict(
    tags=state['upos'], fineTags=state['xpos'], relations=state['relations'], names=state['names'],
    layers=options['layers'], sections=layout,
)).encode()
header += b' ' * (-len(header) % 4)
with open(TO, 'wb') as file:
    file.write(len(header).to_bytes(4, 'little') + header)
    for _, values in sections:
        data = values.tobytes()
        file.write(data + bytes(-len(data) % 4))
print(f'{4 + len(header) + at} bytes')
