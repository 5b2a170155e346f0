package org.banyan.core.atom;

import java.util.Comparator;

/**
 * The order of paths, computed on atoms: item by item in the order in which they would be encoded, until two differ.
 *
 * <p>Two walks go side by side; as long as the items agree, so do the arities, and hence the shapes of the walks.
 */
final class CanonicalOrder {
    static final Comparator<Atom> COMPARATOR = CanonicalOrder::compare;

    private CanonicalOrder() {}

    private static int compare(Atom first, Atom second) {
        if (first == second) {
            return 0;
        }
        return first instanceof Expression left && second instanceof Expression right
                ? compareExpressions(left, right)
                : compareItems(first, second, new VariableNumbers(), new VariableNumbers());
    }

    private static int compareExpressions(Expression first, Expression second) {
        if (first.size() != second.size()) {
            return Integer.compare(first.size(), second.size());
        }
        VariableNumbers leftNumbers = new VariableNumbers();
        VariableNumbers rightNumbers = new VariableNumbers();
        ExpressionStack leftOpen = new ExpressionStack();
        ExpressionStack rightOpen = new ExpressionStack();
        Expression left = first;
        Expression right = second;
        int next = 0;
        while (true) {
            while (next < left.size()) {
                Atom leftChild = left.get(next);
                Atom rightChild = right.get(next++);
                if (leftChild == rightChild && leftChild.isGround()) {
                    continue;
                }
                int order = compareItems(leftChild, rightChild, leftNumbers, rightNumbers);
                if (order != 0) {
                    return order;
                }
                if (leftChild instanceof Expression leftNested && rightChild instanceof Expression rightNested) {
                    if (next < left.size()) {
                        leftOpen.push(left, next);
                        rightOpen.push(right, next);
                    }
                    left = leftNested;
                    right = rightNested;
                    next = 0;
                }
            }
            if (leftOpen.isEmpty()) {
                return 0;
            }
            next = leftOpen.index();
            left = leftOpen.pop();
            right = rightOpen.pop();
        }
    }

    /** Compares leaves fully and expressions by arity alone. */
    private static int compareItems(Atom left, Atom right, VariableNumbers leftNumbers, VariableNumbers rightNumbers) {
        int kind = kind(left);
        if (kind != kind(right)) {
            return Integer.compare(kind, kind(right));
        }
        if (left instanceof Variable leftVariable && right instanceof Variable rightVariable) {
            return Integer.compare(leftNumbers.of(leftVariable), rightNumbers.of(rightVariable));
        }
        if (left instanceof Expression leftNested && right instanceof Expression rightNested) {
            return Integer.compare(leftNested.size(), rightNested.size());
        }
        if (left instanceof Int64 leftNumber && right instanceof Int64 rightNumber) {
            return Long.compare(leftNumber.value(), rightNumber.value());
        }
        if (left instanceof Float64 leftNumber && right instanceof Float64 rightNumber) {
            return Double.compare(leftNumber.value(), rightNumber.value());
        }
        if (kind == Tag.ZERO) {
            return compareBigIntegers(left, right);
        }
        return left.path().compareTo(right.path());
    }

    /** Compares two integers of which at least one is big, and therefore on its side of all that are not. */
    private static int compareBigIntegers(Atom left, Atom right) {
        if (!(left instanceof BigInt leftNumber)) {
            return right instanceof BigInt rightNumber ? -rightNumber.value().signum() : 0;
        }
        return right instanceof BigInt rightNumber
                ? leftNumber.value().compareTo(rightNumber.value())
                : leftNumber.value().signum();
    }

    private static int kind(Atom atom) {
        if (atom instanceof Symbol) {
            return Tag.SYMBOL;
        }
        if (atom instanceof Expression) {
            return Tag.EXPRESSION;
        }
        if (atom instanceof Variable) {
            return Tag.VARIABLE;
        }
        if (atom instanceof Int64) {
            return Tag.ZERO;
        }
        if (atom instanceof Str) {
            return Tag.STRING;
        }
        if (atom instanceof Float64) {
            return Tag.FLOAT;
        }
        if (atom instanceof BigInt) {
            return Tag.ZERO;
        }
        return atom instanceof Bool ? Tag.FALSE : Tag.GROUNDED;
    }
}
