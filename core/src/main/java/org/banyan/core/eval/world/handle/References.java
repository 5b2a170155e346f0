package org.banyan.core.eval.world.handle;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.AtomCodec;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.GroundedType;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.Types;
import org.jspecify.annotations.Nullable;

/** Atoms that refer to something in the world of a run: a space, a state, a generator. */
public final class References {
    /** The symbol that stands for the space of the program. */
    public static final Symbol SELF = Symbol.of("&self");

    private static final Symbol STATE_MONAD = Symbol.of("StateMonad");
    private static final Symbol GENERATOR = Symbol.of("RandomGenerator");
    public static final Symbol FILE_HANDLE = Symbol.of("FileHandle");

    /** The kind of a thing in the world. */
    public enum Kind {
        SPACE("GroundingSpace"),
        STATE("State"),
        GENERATOR("RandomGenerator"),
        FILE("FileHandle");

        private final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    /** A reference; that to a state has the type of its content. Equal to others of the same number. */
    public static final class Reference {
        private final Kind kind;
        private final long number;
        private final Atom type;

        /**
         * Keeps the target from being forgotten; null if that never happens, or if the reference was read from bytes.
         */
        private final @Nullable Handle<?> handle;

        private Reference(Kind kind, long number, Atom type, @Nullable Handle<?> handle) {
            this.kind = kind;
            this.number = number;
            this.type = type;
            this.handle = handle;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reference reference
                    && kind == reference.kind
                    && number == reference.number
                    && type.equals(reference.type);
        }

        @Override
        public int hashCode() {
            return Objects.hash(kind, number, type);
        }

        @Override
        public String toString() {
            return kind.title + "-" + number;
        }
    }

    private static final GroundedType<Reference> TYPE = new GroundedType<>() {
        @Override
        public String name() {
            return "reference";
        }

        @Override
        public byte[] toBytes(Reference value) {
            byte[] type = value.type.path().toByteArray();
            return ByteBuffer.allocate(Long.BYTES + 1 + type.length)
                    .put((byte) value.kind.ordinal())
                    .putLong(value.number)
                    .put(type)
                    .array();
        }

        @Override
        public Reference fromBytes(byte[] bytes) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            Kind kind = Kind.values()[buffer.get()];
            long number = buffer.getLong();
            return new Reference(kind, number, AtomCodec.decode(bytes, buffer.position(), bytes.length, 0), null);
        }
    };

    private References() {}

    /** Returns the atom that refers to a space of the world by its number. */
    public static Grounded space(long number) {
        return of(Kind.SPACE, number, Types.UNDEFINED, null);
    }

    /** Returns the atom that refers to an open file. */
    public static Grounded file(long number) {
        return of(Kind.FILE, number, Types.UNDEFINED, null);
    }

    /** The identity of a new space that is forgotten when nothing refers to it any more. */
    public static Handle<SpaceReferences> newSpace(long number) {
        return new Handle<>(number, handle -> of(Kind.SPACE, number, Types.UNDEFINED, handle));
    }

    /** The identity of a new random generator. */
    public static Handle<Long> newGenerator(long number) {
        return new Handle<>(number, handle -> of(Kind.GENERATOR, number, Types.UNDEFINED, handle));
    }

    /**
     * Returns the identity of a new state.
     *
     * @param type the type of its content
     */
    public static Handle<Atom> newState(long number, Atom type) {
        return new Handle<>(number, handle -> of(Kind.STATE, number, type, handle));
    }

    private static Grounded of(Kind kind, long number, Atom type, @Nullable Handle<?> handle) {
        return Grounded.of(TYPE, new Reference(kind, number, type, handle));
    }

    /** Whether a value is a reference that was read from bytes, and so keeps nothing from being forgotten. */
    static boolean isLoose(Grounded atom) {
        return atom.value() instanceof Reference reference && reference.handle == null;
    }

    /** Returns the identity of a reference's target; null if the value refers to nothing that can be forgotten. */
    static @Nullable Handle<?> handle(Grounded atom, Handles known) {
        if (!(atom.value() instanceof Reference reference)) {
            return null;
        }
        return reference.handle != null ? reference.handle : known.find(reference.number);
    }

    /** Returns the number of an atom's target, or -1 if the atom is no reference of the kind. */
    public static long number(Kind kind, Atom atom) {
        if (kind == Kind.SPACE && atom.equals(SELF)) {
            return 0;
        }
        return atom instanceof Grounded grounded
                        && grounded.value() instanceof Reference reference
                        && reference.kind == kind
                ? reference.number
                : -1;
    }

    /** Returns the type of a reference's target. */
    public static Atom typeOf(Reference reference) {
        return switch (reference.kind) {
            case SPACE -> Types.SPACE;
            case GENERATOR -> GENERATOR;
            case FILE -> FILE_HANDLE;
            case STATE -> Atom.expression(STATE_MONAD, reference.type);
        };
    }
}
