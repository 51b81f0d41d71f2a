// The arithmetic of the network in WebAssembly SIMD; tools/build-kernel.sh makes data/kernel.wasm of it, kernel.ts calls it.
// Matrices lie row by row. `k` is a multiple of 8 and rows of 16-bit numbers are padded to it with zeros.
#include <wasm_simd128.h>

typedef signed char i8;
typedef short i16;
typedef int i32;
typedef float f32;
#define EXPORT(name) __attribute__((export_name(#name))) void name

// e^x within 2e-7 of its value: 2^n times a polynomial in what is left (coefficients of Cephes' expf).
static inline v128_t expf4(v128_t x) {
  x = wasm_f32x4_min(wasm_f32x4_max(x, wasm_f32x4_splat(-87.f)), wasm_f32x4_splat(87.f));
  const v128_t n = wasm_f32x4_nearest(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f)));
  x = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_splat(0.693359375f)));
  x = wasm_f32x4_add(x, wasm_f32x4_mul(n, wasm_f32x4_splat(2.12194440e-4f)));
  v128_t y = wasm_f32x4_splat(1.9875691500e-4f);
  const f32 c[5] = {1.3981999507e-3f, 8.3334519073e-3f, 4.1665795894e-2f, 1.6666665459e-1f, 5.0000001201e-1f};
  for (int i = 0; i < 5; ++i) y = wasm_f32x4_add(wasm_f32x4_mul(y, x), wasm_f32x4_splat(c[i]));
  y = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_mul(x, x), y), wasm_f32x4_add(x, wasm_f32x4_splat(1.f)));
  const v128_t power = wasm_i32x4_shl(wasm_i32x4_add(wasm_i32x4_trunc_sat_f32x4(n), wasm_i32x4_splat(127)), 23);
  return wasm_f32x4_mul(y, power);
}

static inline v128_t sigmoid4(v128_t x) {
  const v128_t one = wasm_f32x4_splat(1.f);
  return wasm_f32x4_div(one, wasm_f32x4_add(one, expf4(wasm_f32x4_neg(x))));
}

static inline f32 sum4(v128_t v) {
  return wasm_f32x4_extract_lane(v, 0) + wasm_f32x4_extract_lane(v, 1) + wasm_f32x4_extract_lane(v, 2) + wasm_f32x4_extract_lane(v, 3);
}

// Rows of numbers as 12-bit integers, each row with its own scale.
EXPORT(quantise)(const f32 *in, i32 rows, i32 size, i32 k, i16 *out, f32 *scales) {
  for (i32 r = 0; r < rows; ++r, in += size, out += k) {
    v128_t most = wasm_f32x4_splat(0.f);
    i32 i = 0;
    for (; i + 4 <= size; i += 4) most = wasm_f32x4_max(most, wasm_f32x4_abs(wasm_v128_load(in + i)));
    f32 m = wasm_f32x4_extract_lane(most, 0);
    for (int lane = 1; lane < 4; ++lane) {
      const f32 a = lane == 1 ? wasm_f32x4_extract_lane(most, 1) : lane == 2 ? wasm_f32x4_extract_lane(most, 2) : wasm_f32x4_extract_lane(most, 3);
      if (a > m) m = a;
    }
    for (; i < size; ++i) {
      const f32 a = in[i] < 0 ? -in[i] : in[i];
      if (a > m) m = a;
    }
    const f32 scale = m / 2047.f, by = m > 0 ? 2047.f / m : 0.f;
    scales[r] = scale;
    const v128_t by4 = wasm_f32x4_splat(by);
    for (i = 0; i + 8 <= size; i += 8) {
      const v128_t a = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(in + i), by4)));
      const v128_t b = wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(wasm_v128_load(in + i + 4), by4)));
      wasm_v128_store(out + i, wasm_i16x8_narrow_i32x4(a, b));
    }
    for (; i < size; ++i) out[i] = (i16)__builtin_rintf(in[i] * by);
    for (; i < k; ++i) out[i] = 0;
  }
}

// Four sums at once: lane i is the sum of the lanes of the i-th.
static inline v128_t sums(v128_t a, v128_t b, v128_t c, v128_t d) {
  const v128_t ab = wasm_i32x4_add(wasm_i32x4_shuffle(a, b, 0, 4, 1, 5), wasm_i32x4_shuffle(a, b, 2, 6, 3, 7));
  const v128_t cd = wasm_i32x4_add(wasm_i32x4_shuffle(c, d, 0, 4, 1, 5), wasm_i32x4_shuffle(c, d, 2, 6, 3, 7));
  return wasm_i32x4_add(wasm_i64x2_shuffle(ab, cd, 0, 2), wasm_i64x2_shuffle(ab, cd, 1, 3));
}

// One row and one column.
static inline f32 product(const i16 *x, const i16 *w, i32 k) {
  v128_t a = wasm_i32x4_splat(0);
  for (i32 i = 0; i < k; i += 8) a = wasm_i32x4_add(a, wasm_i32x4_dot_i16x8(wasm_v128_load(x + i), wasm_v128_load(w + i)));
  return (f32)(wasm_i32x4_extract_lane(a, 0) + wasm_i32x4_extract_lane(a, 1) + wasm_i32x4_extract_lane(a, 2) + wasm_i32x4_extract_lane(a, 3));
}

// out[r][c] = x[r] . w[c] * xScales[r] * wScales[c] + bias[c]; w has `columns` rows of k. Four columns stay in the first cache
// while all rows pass by, two at a time.
EXPORT(multiply)(const i16 *x, const f32 *xScales, i32 rows, const i16 *w, const f32 *wScales, const f32 *bias, i32 columns, i32 k, f32 *out, i32 stride) {
  i32 c = 0;
  for (; c + 4 <= columns; c += 4) {
    const i16 *w0 = w + c * k, *w1 = w0 + k, *w2 = w1 + k, *w3 = w2 + k;
    const v128_t scale = wasm_v128_load(wScales + c), add = wasm_v128_load(bias + c);
    for (i32 r = 0; r < rows; r += 2) {
      const i32 two = r + 1 < rows;
      const i16 *x0 = x + r * k, *x1 = two ? x0 + k : x0;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (i32 i = 0; i < k; i += 8) {
        const v128_t p = wasm_v128_load(x0 + i), q = wasm_v128_load(x1 + i);
        const v128_t u0 = wasm_v128_load(w0 + i), u1 = wasm_v128_load(w1 + i), u2 = wasm_v128_load(w2 + i), u3 = wasm_v128_load(w3 + i);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(p, u0));
        b0 = wasm_i32x4_add(b0, wasm_i32x4_dot_i16x8(q, u0));
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(p, u1));
        b1 = wasm_i32x4_add(b1, wasm_i32x4_dot_i16x8(q, u1));
        a2 = wasm_i32x4_add(a2, wasm_i32x4_dot_i16x8(p, u2));
        b2 = wasm_i32x4_add(b2, wasm_i32x4_dot_i16x8(q, u2));
        a3 = wasm_i32x4_add(a3, wasm_i32x4_dot_i16x8(p, u3));
        b3 = wasm_i32x4_add(b3, wasm_i32x4_dot_i16x8(q, u3));
      }
      f32 *o = out + r * stride + c;
      const v128_t s0 = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums(a0, a1, a2, a3)), wasm_f32x4_mul(scale, wasm_f32x4_splat(xScales[r])));
      wasm_v128_store(o, wasm_f32x4_add(s0, add));
      if (!two) continue;
      const v128_t s1 = wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sums(b0, b1, b2, b3)), wasm_f32x4_mul(scale, wasm_f32x4_splat(xScales[r + 1])));
      wasm_v128_store(o + stride, wasm_f32x4_add(s1, add));
    }
  }
  for (; c < columns; ++c)
    for (i32 r = 0; r < rows; ++r) out[r * stride + c] = product(x + r * k, w + c * k, k) * xScales[r] * wScales[c] + bias[c];
}

// Layer normalisation (Ba et al. 2016). `size` is a multiple of 4.
EXPORT(norm)(const f32 *x, i32 rows, i32 size, const f32 *gain, const f32 *bias, f32 *out) {
  for (i32 r = 0; r < rows; ++r, x += size, out += size) {
    v128_t total = wasm_f32x4_splat(0.f);
    for (i32 i = 0; i < size; i += 4) total = wasm_f32x4_add(total, wasm_v128_load(x + i));
    const v128_t mean = wasm_f32x4_splat(sum4(total) / size);
    v128_t squares = wasm_f32x4_splat(0.f);
    for (i32 i = 0; i < size; i += 4) {
      const v128_t d = wasm_f32x4_sub(wasm_v128_load(x + i), mean);
      squares = wasm_f32x4_add(squares, wasm_f32x4_mul(d, d));
    }
    const v128_t by = wasm_f32x4_splat(1.f / __builtin_sqrtf(sum4(squares) / size + 1e-5f));
    for (i32 i = 0; i < size; i += 4) {
      const v128_t d = wasm_f32x4_mul(wasm_f32x4_sub(wasm_v128_load(x + i), mean), by);
      wasm_v128_store(out + i, wasm_f32x4_add(wasm_f32x4_mul(d, wasm_v128_load(gain + i)), wasm_v128_load(bias + i)));
    }
  }
}

// Each row with both its neighbours, channel by channel; what lies beyond the ends is zero. weights: 3 rows, of the left, the own, the right.
EXPORT(mix)(const f32 *x, i32 rows, i32 size, const f32 *weights, f32 *out) {
  for (i32 r = 0; r < rows; ++r)
    for (i32 i = 0; i < size; i += 4) {
      const f32 *at = x + r * size + i;
      v128_t sum = wasm_f32x4_mul(wasm_v128_load(at), wasm_v128_load(weights + size + i));
      if (r > 0) sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(at - size), wasm_v128_load(weights + i)));
      if (r + 1 < rows) sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(at + size), wasm_v128_load(weights + 2 * size + i)));
      wasm_v128_store(out + r * size + i, sum);
    }
}

// The gated linear recurrence, forwards in the first half of the channels and backwards in the second; x += sigmoid(r) * c.
// in: rows of zf, zb, pf, pb (half each), r (2 * half). carry: forwards, backwards. state: half numbers to work in.
EXPORT(recur)(const f32 *in, i32 rows, i32 half, const f32 *carry, f32 *state, f32 *x) {
  const v128_t one = wasm_f32x4_splat(1.f);
  for (i32 way = 0; way < 2; ++way) {
    for (i32 i = 0; i < half; ++i) state[i] = 0.f;
    for (i32 step = 0; step < rows; ++step) {
      const i32 r = way ? rows - 1 - step : step;
      const f32 *row = in + r * 6 * half, *z = row + way * half, *p = row + (2 + way) * half, *g = row + (4 + way) * half;
      f32 *o = x + r * 2 * half + way * half;
      for (i32 i = 0; i < half; i += 4) {
        const v128_t before = wasm_v128_load(state + i);
        const v128_t f = sigmoid4(wasm_f32x4_add(wasm_v128_load(p + i), wasm_f32x4_mul(wasm_v128_load(carry + way * half + i), before)));
        const v128_t c = wasm_f32x4_add(wasm_f32x4_mul(f, before), wasm_f32x4_mul(wasm_f32x4_sub(one, f), wasm_v128_load(z + i)));
        wasm_v128_store(state + i, c);
        wasm_v128_store(o + i, wasm_f32x4_add(wasm_v128_load(o + i), wasm_f32x4_mul(sigmoid4(wasm_v128_load(g + i)), c)));
      }
    }
  }
}

// GELU in its tanh form (Hendrycks and Gimpel 2016). `count` is a multiple of 4.
EXPORT(gelu)(f32 *x, i32 count) {
  for (i32 i = 0; i < count; i += 4) {
    const v128_t v = wasm_v128_load(x + i);
    const v128_t cube = wasm_f32x4_mul(wasm_f32x4_mul(v, v), wasm_f32x4_mul(v, wasm_f32x4_splat(0.044715f)));
    wasm_v128_store(x + i, wasm_f32x4_mul(v, sigmoid4(wasm_f32x4_mul(wasm_f32x4_add(v, cube), wasm_f32x4_splat(1.59576912f)))));
  }
}

// Leaky ReLU with slope 0.1. `count` is a multiple of 4.
EXPORT(leak)(f32 *x, i32 count) {
  for (i32 i = 0; i < count; i += 4) {
    const v128_t v = wasm_v128_load(x + i);
    wasm_v128_store(x + i, wasm_f32x4_max(v, wasm_f32x4_mul(v, wasm_f32x4_splat(0.1f))));
  }
}
