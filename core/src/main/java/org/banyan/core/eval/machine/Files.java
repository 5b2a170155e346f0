package org.banyan.core.eval.machine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.FileAccess;
import org.banyan.core.eval.world.References;
import org.jspecify.annotations.Nullable;

/** The files that a run has opened, by number. Thread-safe. */
final class Files {
    private final FileAccess access;
    private final Map<Long, FileAccess.OpenFile> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    Files(FileAccess access) {
        this.access = access;
    }

    /** Opens a file, and gives what refers to it. */
    Atom open(String path, String options) {
        FileAccess.OpenFile file = access.open(path, options);
        long number = last.incrementAndGet();
        open.put(number, file);
        return References.file(number);
    }

    /** The file that an atom refers to; null if it refers to none. */
    FileAccess.@Nullable OpenFile get(Atom atom) {
        return open.get(References.number(References.Kind.FILE, atom));
    }
}
