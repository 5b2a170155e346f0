package org.banyan.core.eval.standard.module;

import io.vavr.collection.Vector;
import io.vavr.control.Option;
import java.util.List;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.host.ModuleSource;
import org.banyan.core.eval.host.OperationFailure;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.machine.Machine;
import org.banyan.core.eval.machine.frame.CollectFrame;
import org.banyan.core.eval.machine.frame.ContextFrame;
import org.banyan.core.eval.term.Result;
import org.banyan.core.eval.world.Modules;
import org.banyan.core.eval.world.handle.References;

/**
 * The import of modules.
 *
 * <p>A module is loaded once, and runs in a space of its own, under any of its names. While it is being loaded it
 * counts as loaded, so that modules may import each other.
 */
final class Importing {
    /** Modules whose functions are always available, so that nothing has to be loaded. */
    private static final List<String> BUILT_IN = List.of("random", "json", "fileio");

    private static final String SUFFIX = ".metta";

    private Importing() {}

    /** The step after the loading of a module. */
    private interface Loaded {
        void proceed(Machine machine, long space);
    }

    /** Makes a module visible from a space, or the value of a name. */
    static void importInto(Machine machine, Atom into, Atom module) {
        String name = text(module, "import! expects a destination &space and a module name argument");
        if (into instanceof Symbol token && !token.equals(References.SELF)) {
            long home = machine.store().home();
            load(machine, home, name, (after, space) -> {
                after.store().bind(home, token, References.space(space));
                after.give(Outcomes.UNIT);
            });
            return;
        }
        long target = References.number(References.Kind.SPACE, into);
        if (!machine.store().modules().isModule(target)) {
            throw new OperationFailure(
                    "import! destination argument must be a symbol atom naming a new space, or &self.  Found: "
                            + machine.store().printable(into));
        }
        load(machine, target, name, (after, space) -> {
            if (space != target) {
                after.store().importSpace(target, space);
            }
            after.give(Outcomes.UNIT);
        });
    }

    /** Gives the space of a module. */
    static void space(Machine machine, Atom module) {
        String name = text(module, "mod-space! expects a module name argument");
        load(machine, machine.store().home(), name, (after, space) -> after.give(References.space(space)));
    }

    /** Loads a module from a path. */
    static void register(Machine machine, Atom path) {
        String text = text(path, "register-module! expects a file system path; use quotes if needed");
        load(
                machine,
                machine.store().home(),
                isPath(text) ? text : "./" + text,
                (after, space) -> after.give(Outcomes.UNIT));
    }

    /** Runs a module in place of the call; gives the results of the last atom that it evaluates. */
    static void include(Machine machine, Atom module) {
        String name = text(module, "include expects a module name argument");
        Name asked = Name.of(machine, machine.store().home(), name);
        String key = asked.locate(machine).getOrElseThrow(asked::unresolved);
        if (machine.store().modules().included().contains(key)) {
            throw new OperationFailure(name + " includes itself");
        }
        Vector<ModuleSource.Item> items = Vector.ofAll(machine.host().modules().read(key));
        machine.store().modules(machine.store().modules().including(key));
        new ModuleFrame(items, machine.store().home(), (after, results) -> {
                    after.store().modules(after.store().modules().included(key));
                    after.giveAll(
                            results.stream().map(atom -> new Result(atom, null)).toList());
                })
                .go(machine);
    }

    private static void load(Machine machine, long home, String text, Loaded then) {
        Name name = Name.of(machine, home, text);
        Modules modules = machine.store().modules();
        Option<Long> known = modules.named(name.full);
        if (known.isDefined()) {
            then.proceed(machine, known.get());
            return;
        }
        Option<String> located = name.locate(machine);
        String key = located.getOrElse(() -> builtIn(name));
        Option<Long> loaded = modules.keyed(key);
        if (loaded.isDefined()) {
            machine.store().modules(modules.with(name.full, key, loaded.get()));
            then.proceed(machine, loaded.get());
            return;
        }
        Vector<ModuleSource.Item> items =
                located.isDefined() ? Vector.ofAll(machine.host().modules().read(key)) : Vector.empty();
        long space = machine.store().newModule(name.full, key);
        machine.push(new LoadedFrame(then, space));
        ContextFrame.enter(machine, space);
        new ModuleFrame(items, space, (after, results) -> {
                    results.stream()
                            .filter(Outcomes::isError)
                            .findFirst()
                            .ifPresent(error -> after.host()
                                    .moduleFailed(
                                            name.full,
                                            after.store().printable(error).toString()));
                    after.give(Outcomes.UNIT);
                })
                .go(machine);
    }

    /** A frame that continues after the loading of a module. */
    private static final class LoadedFrame extends CollectFrame {
        private final Loaded then;
        private final long space;

        LoadedFrame(Loaded then, long space) {
            this.then = then;
            this.space = space;
        }

        @Override
        public void proceed(Machine machine, List<Atom> results) {
            then.proceed(machine, space);
        }
    }

    private static String builtIn(Name name) {
        if (BUILT_IN.contains(name.local)) {
            return name.local;
        }
        throw name.unresolved();
    }

    private static String text(Atom atom, String usage) {
        if (atom instanceof Str string) {
            return string.value();
        }
        if (atom instanceof Symbol symbol) {
            return symbol.name();
        }
        throw new OperationFailure(usage);
    }

    private static boolean isPath(String text) {
        return text.indexOf('/') >= 0 || text.endsWith(SUFFIX);
    }

    /**
     * The name of a module in a program.
     *
     * @param local the name or path, as seen from the importing module
     * @param full the name of the module after it is loaded
     * @param from the key of the importing module
     */
    private record Name(String local, String full, String from) {
        static Name of(Machine machine, long home, String text) {
            Modules modules = machine.store().modules();
            if (isPath(text)) {
                String last = text.substring(text.lastIndexOf('/') + 1);
                String stem = last.endsWith(SUFFIX) ? last.substring(0, last.length() - SUFFIX.length()) : last;
                return new Name(
                        text,
                        modules.at(home).name() + ":" + stem,
                        modules.at(home).key());
            }
            if (!isLegal(text)) {
                throw new OperationFailure("Illegal module name: " + text);
            }
            long origin = text.startsWith("top:") ? 0 : home;
            String local = text.startsWith("top:") ? text.substring(4) : text;
            local = local.startsWith("self:") ? local.substring(5) : local;
            return new Name(
                    local,
                    modules.at(origin).name() + ":" + local,
                    modules.at(origin).key());
        }

        private static boolean isLegal(String text) {
            return !text.isEmpty()
                    && text.chars()
                            .allMatch(
                                    c -> c < 0x80 && Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == ':');
        }

        Option<String> locate(Machine machine) {
            return machine.host().modules().locate(local, from);
        }

        OperationFailure unresolved() {
            return new OperationFailure("Failed to resolve module " + (isPath(local) ? local : full));
        }
    }
}
