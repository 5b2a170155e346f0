package org.banyan.core.atom;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** When two numbers are one, told by exact decimals; and numbers at which rounding would tell something else. */
public final class NumberOracle {
    private static final List<Double> REALS = List.of(
            0.0,
            1.0,
            0x1p53,
            0x1p62,
            0x1p63,
            0x1p64,
            1e20,
            1e22,
            1e300,
            Double.MAX_VALUE,
            Double.MIN_VALUE,
            0.5,
            Double.POSITIVE_INFINITY);

    private static final List<Atom> EDGES = madeEdges();

    private static final Map<BigDecimal, List<Atom>> BY_VALUE = EDGES.stream()
            .filter(NumberOracle::isFinite)
            .collect(Collectors.groupingBy(edge -> decimal(edge).stripTrailingZeros()));

    private NumberOracle() {}

    /** Whether two atoms are equal, numbers by their exact value. */
    public static boolean same(Atom a, Atom b) {
        if (a instanceof Expression left && b instanceof Expression right) {
            boolean equal = left.size() == right.size();
            for (int i = 0; equal && i < left.size(); i++) {
                equal = same(left.get(i), right.get(i));
            }
            return equal;
        }
        return isFinite(a) && isFinite(b) ? decimal(a).compareTo(decimal(b)) == 0 : a.equals(b);
    }

    /** Whether a number is less than another: NaN is neither less nor greater than any. */
    public static boolean less(Atom a, Atom b) {
        if (isFinite(a) && isFinite(b)) {
            return decimal(a).compareTo(decimal(b)) < 0;
        }
        return real(a) < real(b);
    }

    /** A number's value; an infinite one as any finite number with the same sign beside it. */
    private static double real(Atom number) {
        return number instanceof Float64 real ? real.value() : 0;
    }

    public static boolean isNan(Atom number) {
        return number instanceof Float64 real && Double.isNaN(real.value());
    }

    private static boolean isFinite(Atom atom) {
        return atom instanceof Int64
                || atom instanceof BigInt
                || atom instanceof Float64 real && Double.isFinite(real.value());
    }

    private static BigDecimal decimal(Atom number) {
        if (number instanceof Float64 real) {
            return new BigDecimal(real.value());
        }
        return new BigDecimal(number.toString());
    }

    /** Every number at an edge, and its neighbours, as integer and as float. */
    public static List<Atom> edges() {
        return EDGES;
    }

    private static List<Atom> madeEdges() {
        Set<Atom> all = new LinkedHashSet<>(List.of(Atom.real(Double.NaN), Atom.integer(Long.MAX_VALUE)));
        for (double edge : REALS) {
            for (double near : new double[] {edge, Math.nextUp(edge), Math.nextDown(edge)}) {
                for (double signed : new double[] {near, -near}) {
                    all.add(Atom.real(signed));
                    if (Double.isFinite(signed) && signed == Math.rint(signed)) {
                        BigInteger whole = new BigDecimal(signed).toBigInteger();
                        LongStream.rangeClosed(-1, 1)
                                .mapToObj(step -> Atom.integer(whole.add(BigInteger.valueOf(step))))
                                .forEach(all::add);
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /** All atoms of the value of a number, and then some that are only near. */
    static List<Atom> forms(Atom number) {
        List<Atom> found = new ArrayList<>();
        if (isFinite(number)) {
            found.addAll(BY_VALUE.getOrDefault(decimal(number).stripTrailingZeros(), List.of()));
            double near = decimal(number).doubleValue();
            found.add(Atom.real(near));
            found.add(Atom.real(Math.nextUp(near)));
            found.add(Atom.integer(decimal(number).toBigInteger()));
        }
        found.add(number);
        return found;
    }
}
