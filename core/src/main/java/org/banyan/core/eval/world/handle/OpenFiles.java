package org.banyan.core.eval.world.handle;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.banyan.core.atom.Atom;
import org.banyan.core.eval.host.FileAccess;
import org.jspecify.annotations.Nullable;

/** The files that a run has opened, by number. Thread-safe. */
public final class OpenFiles {
    private final FileAccess access;
    private final Map<Long, FileAccess.OpenFile> open = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();

    public OpenFiles(FileAccess access) {
        this.access = access;
    }

    /** Opens a file, and returns an atom that refers to it. */
    public Atom open(String path, String options) {
        FileAccess.OpenFile file = access.open(path, options);
        long number = last.incrementAndGet();
        open.put(number, file);
        return References.file(number);
    }

    /** Returns the file that an atom refers to; null if it refers to none. */
    public FileAccess.@Nullable OpenFile get(Atom atom) {
        return open.get(References.number(References.Kind.FILE, atom));
    }
}
