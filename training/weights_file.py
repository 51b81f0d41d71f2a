"""The file of src/language/network/weights.ts: the length of the header in 4 bytes, the header as JSON, then the sections, each at a
multiple of 4. Matrices are 8-bit integers with a scale a row."""
import json
import numpy as np

TYPES = {'int8': 'i8', 'int32': 'i32', 'float32': 'f32'}


class WeightsFile:
    """`weights`: tensors by the names of a torch module."""

    def __init__(self, weights):
        self.weights = {name: tensor.numpy() for name, tensor in weights.items()}
        self.sections = []

    def add(self, name, values):
        self.sections.append((name, np.ascontiguousarray(values)))

    def floats(self, name, values):
        self.add(name, values.astype(np.float32))

    def matrix(self, name, rows, bias=None):
        rows = rows.reshape(-1, rows.shape[-1])
        scales = np.maximum(np.abs(rows).max(1), 1e-12) / 127
        self.add(name, np.round(rows / scales[:, None]).astype(np.int8))
        self.floats(f'{name}.scales', scales)
        if bias is not None:
            self.floats(f'{name}.bias', bias)

    def linear(self, name, source):
        self.matrix(name, self.weights[f'{source}.weight'], self.weights[f'{source}.bias'])

    def norm(self, gain, offset, source):
        self.floats(gain, self.weights[f'{source}.weight'])
        self.floats(offset, self.weights[f'{source}.bias'])

    def layer(self, name, source):
        """A Layer of training/layers.py."""
        self.norm(f'{name}.gain', f'{name}.offset', f'{source}.norm')
        self.floats(f'{name}.mix', self.weights[f'{source}.mix'])
        self.floats(f'{name}.carry', self.weights[f'{source}.carry'])
        self.linear(f'{name}.project', f'{source}.project')

    def write(self, path, **labels):
        layout, at = {}, 0
        for name, values in self.sections:
            layout[name] = dict(at=at, type=TYPES[str(values.dtype)], shape=values.shape)
            at += (values.nbytes + 3) // 4 * 4
        header = json.dumps(dict(**labels, sections=layout)).encode()
        header += b' ' * (-len(header) % 4)
        with open(path, 'wb') as file:
            file.write(len(header).to_bytes(4, 'little') + header)
            for _, values in self.sections:
                data = values.tobytes()
                file.write(data + bytes(-len(data) % 4))
        print(f'{4 + len(header) + at} bytes')
