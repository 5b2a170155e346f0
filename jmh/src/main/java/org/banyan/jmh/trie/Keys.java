package org.banyan.jmh.trie;

import static org.banyan.core.atom.Atom.expression;
import static org.banyan.core.atom.Atom.symbol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.banyan.core.atom.Atom;
import org.banyan.persistent.Path;

/**
 * Distinct keys of one shape, in random order.
 *
 * <p>They lie in memory in the order of the array, so that a benchmark that goes through it waits for what a map
 * stores and not for the keys that it asks for.
 */
enum Keys {
    /** 16 random bytes. */
    BIN16 {
        @Override
        Path key(int number, int size, Random random) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            return Path.of(bytes);
        }
    },

    /** The path of the atom {@code (edge n000123 n000456)}: ten targets a source. */
    EDGE {
        @Override
        Path key(int number, int size, Random random) {
            int source = number < size ? number / 10 : random.nextInt(Math.max(1, size / 10));
            int target = number < size ? 10 * random.nextInt(100_000) + number % 10 : 1_000_000 + number - size;
            return expression(symbol("edge"), node(source), node(target)).path();
        }

        private Atom node(int number) {
            String digits = Integer.toString(number);
            return symbol("n" + "000000".substring(Math.min(6, digits.length())) + digits);
        }
    },

    /** The address of a page: 60 to 120 bytes, a tree of folders six deep, and 20 pages in each of the lowest. */
    URL {
        @Override
        Path key(int number, int size, Random random) {
            int folder = number < size ? number / 20 : random.nextInt(Math.max(1, size / 20));
            StringBuilder text = new StringBuilder("https://example.org");
            for (int level = 0, unit = 100_000; level < FOLDERS.length; level++, unit /= 10) {
                text.append('/').append(FOLDERS[level]).append(folder / unit % 10);
            }
            text.append('/');
            for (int words = random.nextInt(5); words > 0; words--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append('-');
            }
            text.append(number).append(".html");
            return Path.of(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
    };

    private static final String[] FOLDERS = {"realm", "archive", "year", "part", "topic", "day"};
    private static final String[] WORDS = {"amber", "birch", "cedar", "delta", "ember", "flint", "grove", "heath"};
    private static final int SEED = 16;

    /** The key of a number: below the size one that is stored, and from there on one that lies among those. */
    abstract Path key(int number, int size, Random random);

    static Keys of(String shape) {
        return valueOf(shape.toUpperCase(Locale.ROOT));
    }

    /** The keys that are stored. */
    Path[] stored(int size) {
        return range(0, size, size, SEED);
    }

    /** Keys that are not among the stored ones of the given size, spread over the same prefixes. */
    Path[] fresh(int count, int size) {
        return range(size, size + count, size, SEED + 1);
    }

    private Path[] range(int from, int to, int size, int seed) {
        Random random = new Random(seed);
        Path[] keys = new Path[to - from];
        int[] numbers = shuffled(from, to, random);
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(numbers[i], size, random);
            keys[i].hashCode();
        }
        return keys;
    }

    /** The same paths in another random order, as other objects, whose hashes are remembered too. */
    static Path[] shuffledCopy(Path[] keys) {
        Path[] copy = new Path[keys.length];
        int[] numbers = shuffled(0, keys.length, new Random(SEED + 2));
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Path.of(keys[numbers[i]].toByteArray());
            copy[i].hashCode();
        }
        return copy;
    }

    /** The same paths in ascending order, as other objects, whose hashes are remembered too. */
    static Path[] sortedCopy(Path[] keys) {
        Path[] copy = keys.clone();
        Arrays.sort(copy);
        for (int i = 0; i < copy.length; i++) {
            copy[i] = Path.of(copy[i].toByteArray());
            copy[i].hashCode();
        }
        return copy;
    }

    private static int[] shuffled(int from, int to, Random random) {
        int[] numbers = new int[to - from];
        for (int i = 0; i < numbers.length; i++) {
            int other = random.nextInt(i + 1);
            numbers[i] = numbers[other];
            numbers[other] = from + i;
        }
        return numbers;
    }
}
