package org.banyan.persistent;

import java.util.Objects;

/** A cursor that goes where an input says, beside its model. */
final class FuzzCursor {
    private final FuzzInput input;
    private final Cursor<Count> cursor;
    private final CursorModel model;
    private final PathTrie<Count> trie;
    private final int keys;

    private FuzzCursor(Twin twin, FuzzInput input) {
        this.input = input;
        trie = twin.trie;
        keys = twin.map.size();
        cursor = trie.cursor();
        model = new CursorModel(twin.map);
    }

    static void walk(Twin twin, FuzzInput input) {
        FuzzCursor walk = new FuzzCursor(twin, input);
        for (int left = 1 + input.next(12); left > 0; left--) {
            walk.step();
            walk.check();
        }
    }

    private void step() {
        int choice = input.next(10);
        switch (choice) {
            case 0 -> {
                int label = input.label();
                same(cursor.descend(label), model.descend(Keys.bytes(label)));
            }
            case 1 -> {
                Path steps = input.key();
                same(cursor.descend(steps), model.descend(steps));
            }
            case 2 -> {
                int depth = depth();
                cursor.ascendTo(depth);
                model.here = model.here.slice(0, depth);
            }
            case 3 -> same(cursor.next(), model.next());
            case 4 -> {
                int depth = depth();
                same(cursor.skip(depth), model.skip(depth));
            }
            case 5 -> {
                Path key = input.key();
                same(cursor.seek(key), model.seek(key));
            }
            case 6 -> same(cursor.toFirst(), model.toFirst());
            case 7 -> same(cursor.previous(), model.previous());
            case 8 -> same(cursor.toLast(), model.toLast());
            default -> toIndex(input.next() - 1);
        }
    }

    private void toIndex(int index) {
        try {
            cursor.toIndex(index);
            FuzzCheck.require(index >= 0 && index < keys, "there is no index " + index);
            model.toIndex(index);
        } catch (IndexOutOfBoundsException e) {
            FuzzCheck.require(index < 0 || index >= keys, "there is an index " + index);
        }
    }

    private int depth() {
        return input.next() % (model.here.length() + 1);
    }

    private static void same(boolean found, boolean expected) {
        FuzzCheck.require(found == expected, "a move found " + found);
    }

    private void check() {
        FuzzCheck.require(cursor.path().equals(model.here), cursor.path() + " instead of " + model.here);
        FuzzCheck.require(Objects.equals(cursor.value(), model.value()), "value at " + model.here);
        int after = input.next();
        FuzzCheck.require(cursor.nextLabel(after) == model.nextLabel(after), "way on after " + after);
        FuzzCheck.require(cursor.firstLabel() == model.nextLabel(-1), "first way on");
        FuzzCheck.require(cursor.sizeBelow() == model.below().size(), "size below " + model.here);
        FuzzCheck.require(trie.rank(model.here) == model.rank(), "rank of " + model.here);
        if (input.next(8) == 1) {
            FuzzCheck.content(cursor.subTrie(), model.below());
        }
    }
}
