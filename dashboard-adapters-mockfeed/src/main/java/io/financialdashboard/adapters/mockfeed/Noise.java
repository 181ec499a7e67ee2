package io.financialdashboard.adapters.mockfeed;

/**
 * Random numbers by key and counter: the same key and counter give the same number, in any order and on any machine.
 *
 * <p>The numbers are those of SplitMix64 (Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA
 * 2014), which is a hash of a counter and so can be read anywhere in its sequence. Immutable.
 */
final class Noise {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_OFFSET = 0xCBF29CE484222325L;
    private static final long FNV_PRIME = 0x100000001B3L;
    private static final double TWO_TO_MINUS_53 = 0x1.0p-53;

    private final long key;

    private Noise(long key) {
        this.key = key;
    }

    static Noise ofSeed(long seed) {
        return new Noise(mix(seed + GOLDEN_GAMMA));
    }

    /** An independent sequence named within this one. */
    Noise named(String name) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * FNV_PRIME;
        }
        return at(hash);
    }

    /** An independent sequence numbered within this one, for example by day. */
    Noise at(long number) {
        return new Noise(mix(key ^ mix(number + GOLDEN_GAMMA)));
    }

    /** Uniform on the open interval from 0 to 1. */
    double uniform(long counter) {
        return ((mix(key + (counter + 1) * GOLDEN_GAMMA) >>> 11) + 0.5) * TWO_TO_MINUS_53;
    }

    /** Normal with mean 0 and variance 1. */
    double gaussian(long counter) {
        return NormalQuantile.of(uniform(counter));
    }

    /** David Stafford's thirteenth variant of the finalizer of MurmurHash3, as in SplitMix64. */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
