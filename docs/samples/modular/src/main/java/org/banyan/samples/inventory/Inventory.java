package org.banyan.samples.inventory;

import io.vavr.collection.Seq;
import io.vavr.control.Either;
import io.vavr.control.Option;
import java.nio.charset.StandardCharsets;
import org.banyan.core.Environment;
import org.banyan.core.atom.Atom;
import org.banyan.loader.text.Diagnostic;
import org.banyan.loader.text.MettaReader;
import org.banyan.persistent.Path;
import org.banyan.persistent.PathTrie;

/**
 * The goods of a shop, and the shelves that they stand on. Immutable and thread-safe.
 *
 * @param stock an atom for each piece
 * @param shelves the code of each shelf, and what it is for
 */
public record Inventory(Environment stock, PathTrie<String> shelves) {
    /** Returns an inventory of some goods without shelves. O(1). */
    public static Inventory of(Environment stock) {
        return new Inventory(stock, PathTrie.empty());
    }

    /** Returns this inventory with one more piece, or all that is wrong with its description. O(length). */
    public Either<Seq<Diagnostic>, Inventory> with(String description) {
        return MettaReader.readAtom(description).map(piece -> new Inventory(stock.with(piece), shelves));
    }

    /** Returns this inventory with one more shelf. O(length of the code). */
    public Inventory withShelf(String code, String purpose) {
        return new Inventory(stock, shelves.with(path(code), purpose));
    }

    /** Returns what a shelf is for, or none if there is no such shelf. O(length of the code). */
    public Option<String> purposeOf(String code) {
        return Option.of(shelves.get(path(code)));
    }

    /** Returns how many pieces match a pattern. O(what the match passes). */
    public long count(Atom pattern) {
        return stock.match(pattern).count();
    }

    /**
     * Returns the union of two branches of one inventory. If both have a shelf, its purpose here is kept. O(what
     * differs).
     */
    public Inventory mergedWith(Inventory other) {
        return new Inventory(stock.union(other.stock), shelves.join(other.shelves, (mine, theirs) -> mine));
    }

    private static Path path(String code) {
        return Path.of(code.getBytes(StandardCharsets.UTF_8));
    }
}
