// The gated linear recurrence of training/network.py, forwards and backwards, for sequences padded at their end.
//   f[t] = sigmoid(p[t] + v * c[t-1])     c[t] = f[t] * c[t-1] + (1 - f[t]) * z[t]
// z, p: (batch, time, size), v: (size), lengths: (batch). `reversed` runs from a sequence's last word to its first.
#include <torch/extension.h>
#include <cmath>

std::vector<torch::Tensor> forward(torch::Tensor z, torch::Tensor p, torch::Tensor v, torch::Tensor lengths, bool reversed) {
  const int64_t batch = z.size(0), time = z.size(1), size = z.size(2);
  auto c = torch::zeros_like(z), f = torch::zeros_like(z);
  const float *Z = z.data_ptr<float>(), *P = p.data_ptr<float>(), *V = v.data_ptr<float>();
  float *C = c.data_ptr<float>(), *F = f.data_ptr<float>();
  const int64_t *L = lengths.data_ptr<int64_t>();
  std::vector<float> zero(size, 0.f);
  for (int64_t b = 0; b < batch; ++b) {
    const float *before = zero.data();
    for (int64_t k = 0; k < L[b]; ++k) {
      const int64_t at = (b * time + (reversed ? L[b] - 1 - k : k)) * size;
      for (int64_t i = 0; i < size; ++i) {
        const float gate = 1.f / (1.f + std::exp(-(P[at + i] + V[i] * before[i])));
        F[at + i] = gate;
        C[at + i] = gate * before[i] + (1.f - gate) * Z[at + i];
      }
      before = C + at;
    }
  }
  return {c, f};
}

std::vector<torch::Tensor> backward(torch::Tensor gc, torch::Tensor c, torch::Tensor f, torch::Tensor z, torch::Tensor v, torch::Tensor lengths, bool reversed) {
  const int64_t batch = z.size(0), time = z.size(1), size = z.size(2);
  auto gz = torch::zeros_like(z), gp = torch::zeros_like(z), gv = torch::zeros_like(v);
  const float *G = gc.data_ptr<float>(), *C = c.data_ptr<float>(), *F = f.data_ptr<float>(), *Z = z.data_ptr<float>(), *V = v.data_ptr<float>();
  float *GZ = gz.data_ptr<float>(), *GP = gp.data_ptr<float>(), *GV = gv.data_ptr<float>();
  const int64_t *L = lengths.data_ptr<int64_t>();
  std::vector<float> zero(size, 0.f), carry(size);
  for (int64_t b = 0; b < batch; ++b) {
    std::fill(carry.begin(), carry.end(), 0.f);
    for (int64_t k = L[b] - 1; k >= 0; --k) {
      const int64_t at = (b * time + (reversed ? L[b] - 1 - k : k)) * size;
      const float *before = k == 0 ? zero.data() : C + (b * time + (reversed ? L[b] - k : k - 1)) * size;
      for (int64_t i = 0; i < size; ++i) {
        const float g = G[at + i] + carry[i], gate = F[at + i];
        const float dp = g * (before[i] - Z[at + i]) * gate * (1.f - gate);
        GZ[at + i] = g * (1.f - gate);
        GP[at + i] = dp;
        GV[i] += dp * before[i];
        carry[i] = g * gate + dp * V[i];
      }
    }
  }
  return {gz, gp, gv};
}

PYBIND11_MODULE(TORCH_EXTENSION_NAME, m) {
  m.def("forward", &forward);
  m.def("backward", &backward);
}
