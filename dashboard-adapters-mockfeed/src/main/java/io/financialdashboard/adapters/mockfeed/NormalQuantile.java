package io.financialdashboard.adapters.mockfeed;

/**
 * The inverse of the normal distribution function, to about sixteen digits.
 *
 * <p>Source: M. J. Wichura, "Algorithm AS 241: The percentage points of the normal distribution", Applied Statistics 37
 * (1988), routine PPND16. One uniform number gives one normal one, which is what numbers by counter need.
 */
final class NormalQuantile {
    private static final double CENTRAL = 0.425;
    private static final double CENTRAL_SQUARED = 0.180625;
    private static final double TAIL = 5.0;
    private static final double TAIL_SHIFT = 1.6;

    /** Highest power first, as all of them. */
    private static final double[] CENTRAL_ABOVE = {
        2509.0809287301227,
        33430.57558358813,
        67265.7709270087,
        45921.95393154987,
        13731.69376550946,
        1971.5909503065513,
        133.14166789178438,
        3.3871328727963665
    };

    private static final double[] CENTRAL_BELOW = {
        5226.495278852854,
        28729.085735721943,
        39307.89580009271,
        21213.794301586597,
        5394.196021424751,
        687.1870074920579,
        42.31333070160091,
        1.0
    };

    private static final double[] TAIL_ABOVE = {
        0.0007745450142783414,
        0.022723844989269184,
        0.2417807251774506,
        1.2704582524523684,
        3.6478483247632045,
        5.769497221460691,
        4.630337846156546,
        1.4234371107496835
    };

    private static final double[] TAIL_BELOW = {
        1.0507500716444169e-09,
        0.0005475938084995345,
        0.015198666563616457,
        0.14810397642748008,
        0.6897673349851,
        1.6763848301838038,
        2.053191626637759,
        1.0
    };

    private static final double[] FAR_ABOVE = {
        2.0103343992922881e-07,
        2.7115555687434876e-05,
        0.0012426609473880784,
        0.026532189526576124,
        0.29656057182850487,
        1.7848265399172913,
        5.463784911164114,
        6.657904643501103
    };

    private static final double[] FAR_BELOW = {
        2.0442631033899397e-15,
        1.421511758316446e-07,
        1.8463183175100548e-05,
        0.0007868691311456133,
        0.014875361290850615,
        0.1369298809227358,
        0.599832206555888,
        1.0
    };

    private NormalQuantile() {}

    /** The value that a standard normal variable stays below with this probability, 0 &lt; p &lt; 1. */
    static double of(double p) {
        double q = p - 0.5;
        if (Math.abs(q) <= CENTRAL) {
            double r = CENTRAL_SQUARED - q * q;
            return q * polynomial(CENTRAL_ABOVE, r) / polynomial(CENTRAL_BELOW, r);
        }
        double r = Math.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
        double magnitude = r <= TAIL
                ? polynomial(TAIL_ABOVE, r - TAIL_SHIFT) / polynomial(TAIL_BELOW, r - TAIL_SHIFT)
                : polynomial(FAR_ABOVE, r - TAIL) / polynomial(FAR_BELOW, r - TAIL);
        return q < 0 ? -magnitude : magnitude;
    }

    /** Horner's scheme, written out: this is where the simulator spends its time. */
    private static double polynomial(double[] c, double x) {
        return ((((((c[0] * x + c[1]) * x + c[2]) * x + c[3]) * x + c[4]) * x + c[5]) * x + c[6]) * x + c[7];
    }
}
