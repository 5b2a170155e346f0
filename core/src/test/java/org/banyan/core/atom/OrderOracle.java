package org.banyan.core.atom;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The canonical order, written down as plainly as its definition: an atom is a list of items in the order of printing,
 * and lists are compared item by item. Recursive, so for small atoms only.
 */
final class OrderOracle {
    private record Item(int kind, Comparable<?> value) {
        @SuppressWarnings("unchecked")
        int compare(Item other) {
            int order = Integer.compare(kind, other.kind);
            return order != 0 ? order : ((Comparable<Object>) value).compareTo(other.value);
        }
    }

    private record CodePoints(int[] codePoints) implements Comparable<CodePoints> {
        @Override
        public int compareTo(CodePoints other) {
            return Arrays.compare(codePoints, other.codePoints);
        }
    }

    private OrderOracle() {}

    static int compare(Atom left, Atom right) {
        List<Item> leftItems = items(left);
        List<Item> rightItems = items(right);
        for (int i = 0; i < Math.min(leftItems.size(), rightItems.size()); i++) {
            int order = leftItems.get(i).compare(rightItems.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftItems.size(), rightItems.size());
    }

    private static List<Item> items(Atom atom) {
        List<Item> items = new ArrayList<>();
        collect(atom, items, new ArrayList<>());
        return items;
    }

    private static void collect(Atom atom, List<Item> items, List<Variable> seen) {
        if (atom instanceof Variable variable) {
            items.add(new Item(0, seen.indexOf(variable)));
            if (!seen.contains(variable)) {
                seen.add(variable);
            }
        } else if (atom instanceof Bool bool) {
            items.add(new Item(1, bool.value()));
        } else if (atom instanceof Int64 number) {
            items.add(new Item(2, BigInteger.valueOf(number.value())));
        } else if (atom instanceof BigInt number) {
            items.add(new Item(2, number.value()));
        } else if (atom instanceof Float64 number) {
            items.add(new Item(3, number.value()));
        } else if (atom instanceof Str string) {
            items.add(new Item(4, new CodePoints(string.value().codePoints().toArray())));
        } else if (atom instanceof Symbol symbol) {
            items.add(new Item(5, new CodePoints(symbol.name().codePoints().toArray())));
        } else if (atom instanceof Expression expression) {
            items.add(new Item(7, expression.size()));
            expression.children().forEach(child -> collect(child, items, seen));
        }
    }
}
