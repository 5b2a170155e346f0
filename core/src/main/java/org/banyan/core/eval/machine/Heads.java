package org.banyan.core.eval.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.BigInt;
import org.banyan.core.atom.Bool;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Float64;
import org.banyan.core.atom.Grounded;
import org.banyan.core.atom.Int64;
import org.banyan.core.atom.Str;
import org.banyan.core.atom.Symbol;
import org.banyan.core.atom.Variable;
import org.banyan.core.eval.host.Outcomes;
import org.banyan.core.eval.host.Types;
import org.banyan.core.eval.term.Expressions;
import org.banyan.core.eval.term.NormalForm;
import org.banyan.core.eval.type.Declarations;
import org.banyan.core.eval.type.Expected;
import org.banyan.core.eval.type.TypeSystem;
import org.banyan.core.space.RuleHead;
import org.banyan.core.space.RuleIndex;
import org.banyan.core.space.State;
import org.jspecify.annotations.Nullable;

/**
 * The meanings of heads under certain rules and types, computed on demand and then cached.
 *
 * <p>Thread-safe. The meanings hold as long as the visible spaces have these rules and types; facts do not matter.
 */
public final class Heads implements Declarations {
    private final Library library;
    private final CompiledRules compiled;
    private final List<State> visible;
    private final Map<RuleHead, Head> heads = new ConcurrentHashMap<>();
    private final Map<Atom, NormalForm> normalForms = new ConcurrentHashMap<>();
    private final Map<Symbol, OnlyType> typesOfSymbols = new ConcurrentHashMap<>();
    private final RuleCode[] wildcards;
    private final Object stamp = new Object();
    private final NormalForm untyped = new NormalForm(stamp, Types.UNDEFINED);
    private final NormalForm unclear = new NormalForm(stamp, null);
    private final TypeSystem types;
    private final boolean simple;

    /** @param compiled the cache of compiled rules; the code of right sides is made anew, and belongs to these heads */
    public Heads(Library library, CompiledRules compiled, List<State> visible) {
        this.library = library;
        this.compiled = compiled;
        this.visible = visible;
        types = new TypeSystem(this);
        List<RuleCode> found = new ArrayList<>();
        for (State state : visible) {
            collect(state.rules(), null, found);
        }
        wildcards = found.toArray(RuleCode[]::new);
        simple = visible.stream().noneMatch(state -> state.types().hasExpressions());
    }

    /** Whether the meanings also hold under other states. */
    public boolean holdsFor(List<State> others) {
        if (others.size() != visible.size()) {
            return false;
        }
        for (int i = 0; i < visible.size(); i++) {
            State one = visible.get(i);
            State other = others.get(i);
            if (one != other
                    && (one.rules() != other.rules()
                            || one.types() != other.types()
                            || !types.hasSameSubtypes(one, other))) {
                return false;
            }
        }
        return true;
    }

    /** Whether other heads have the same meanings. */
    boolean isSameAs(Heads others) {
        return library == others.library && holdsFor(others.visible);
    }

    public Library library() {
        return library;
    }

    public TypeSystem types() {
        return types;
    }

    @Override
    public List<Atom> ofLibrary(Symbol symbol) {
        LibraryEntry entry = library.entry(symbol);
        return entry == null ? List.of() : entry.types();
    }

    @Override
    public @Nullable Atom ofToken(Symbol symbol) {
        return library.typeOfToken(symbol);
    }

    @Override
    public boolean isAssertable(Symbol symbol) {
        LibraryEntry entry = library.entry(symbol);
        return entry == null || !entry.grounded();
    }

    @Override
    public List<State> visible() {
        return visible;
    }

    /** Returns the meaning of a symbol as the head of a call. */
    public Head head(Symbol symbol, int arity) {
        RuleHead key = new RuleHead(symbol, arity);
        Head known = heads.get(key);
        if (known == null) {
            known = find(key);
            heads.put(key, known);
        }
        return known;
    }

    private Head find(RuleHead key) {
        LibraryEntry entry = library.entry(key.symbol());
        List<RuleCode> rules = new ArrayList<>();
        if (entry == null || entry.takesRules()) {
            for (State state : visible) {
                collect(state.rules(), key, rules);
            }
            if (library.isMettatron()) {
                rules.replaceAll(rule -> rule.forCalls(library));
            }
            rules.removeIf(rule -> !(rule.lhs() instanceof Expression));
            for (RuleCode wildcard : wildcards) {
                if (!(wildcard.lhs() instanceof Expression call) || call.size() == key.arity() + 1) {
                    rules.add(wildcard);
                }
            }
        }
        return new Head(this, key.symbol(), key.arity(), entry, rules, types.ofSymbol(key.symbol()));
    }

    private void collect(RuleIndex index, @Nullable RuleHead head, List<RuleCode> rules) {
        RuleCode before = null;
        RuleCode code = null;
        for (RuleCode rule : compiled.of(index.rules(head), library)) {
            if (code == null || rule != before) {
                before = rule;
                code = rule.unplanned();
            }
            rules.add(code);
        }
    }

    /** Returns the rules for a symbol alone. */
    public RuleCode[] rulesForSymbol(Symbol symbol) {
        List<RuleCode> rules = new ArrayList<>();
        for (State state : visible) {
            collect(state.rules(), new RuleHead(symbol, 0), rules);
        }
        rules.removeIf(rule -> rule.lhs() instanceof Expression);
        for (RuleCode wildcard : wildcards) {
            if (wildcard.lhs() instanceof Variable) {
                rules.add(wildcard);
            }
        }
        return rules.toArray(RuleCode[]::new);
    }

    /** Returns the rules for calls of any head. */
    public RuleCode[] wildcards() {
        return wildcards;
    }

    @Override
    public boolean isSimple() {
        return simple;
    }

    public NormalForm normalForm(@Nullable Atom type) {
        if (type == null || !simple || !type.isGround()) {
            return unclear;
        }
        return type.equals(Types.UNDEFINED)
                ? untyped
                : normalForms.computeIfAbsent(type, known -> new NormalForm(stamp, known));
    }

    @Override
    public boolean isNormal(Expression expression, Expected expected) {
        NormalForm normal = Expressions.form(expression);
        return normal != null
                && normal.stamp() == stamp
                && (expected.isAny()
                        || normal.type() != null
                                && (normal.type().equals(Types.UNDEFINED)
                                        || normal.type().equals(expected.type())));
    }

    /**
     * Returns an expression marked as a normal form, if it is easily seen to be one: all children are known normal
     * forms, and the head has no meaning. Null otherwise. O(arity); the children are shared.
     */
    public @Nullable Expression asData(Expression expression) {
        if (!simple || wildcards.length > 0 || !isInert(expression)) {
            return null;
        }
        for (Atom child : expression.children()) {
            if (child instanceof Expression nested
                    ? !nested.isEmpty() && !isNormal(nested, Expected.ANY)
                    : child == Outcomes.EMPTY || child.equals(Outcomes.EMPTY)) {
                return null;
            }
        }
        Atom first = expression.get(0);
        return Expressions.normal(
                expression, first instanceof Symbol || first instanceof Expression ? untyped : unclear);
    }

    private boolean isInert(Expression expression) {
        Atom first = expression.get(0);
        if (first instanceof Symbol symbol) {
            Head head = head(symbol, expression.size() - 1);
            return head.isInert()
                    && head.functionTypes().isEmpty()
                    && head.valueTypes().isEmpty();
        }
        return !(first instanceof Variable)
                && (!(first instanceof Expression nested) || Types.UNDEFINED.equals(typeOf(nested)));
    }

    /**
     * Returns the type of an unevaluated atom, if that is easily known: {@code %Undefined%} if it has none; null if
     * there are several, or an open or a wrong one.
     */
    public @Nullable Atom typeOf(Atom atom) {
        if (atom instanceof Int64 || atom instanceof Float64 || atom instanceof BigInt) {
            return Types.NUMBER;
        }
        if (atom instanceof Symbol symbol) {
            return typeOfSymbol(symbol);
        }
        if (atom instanceof Expression expression) {
            if (expression.isEmpty() && simple) {
                return Types.UNDEFINED;
            }
            NormalForm normal = Expressions.form(expression);
            if (normal != null && normal.stamp() == stamp && normal.type() != null) {
                return normal.type();
            }
            return types.only(expression);
        }
        if (atom instanceof Variable) {
            return Types.UNDEFINED;
        }
        return typeOfValue(atom);
    }

    private @Nullable Atom typeOfSymbol(Symbol symbol) {
        OnlyType known = typesOfSymbols.get(symbol);
        if (known == null) {
            List<Atom> all = types.ofSymbol(symbol);
            known = new OnlyType(
                    all.isEmpty()
                            ? Types.UNDEFINED
                            : all.size() == 1 && all.get(0).isGround() ? all.get(0) : null);
            typesOfSymbols.put(symbol, known);
        }
        return known.type;
    }

    /** The type of a symbol; null if there are several, or an open one. */
    private record OnlyType(@Nullable Atom type) {}

    @Override
    public @Nullable Atom typeOfValue(Atom atom) {
        if (atom instanceof Bool) {
            return Types.BOOL;
        }
        if (atom instanceof Str) {
            return Types.STRING;
        }
        if (atom instanceof Grounded grounded) {
            return library.typeOf(grounded);
        }
        return Types.NUMBER;
    }

    @Override
    public Symbol metaType(Atom atom) {
        if (atom instanceof Symbol symbol) {
            return library.isGrounded(symbol) ? Types.GROUNDED : Types.SYMBOL;
        }
        if (atom instanceof Expression) {
            return Types.EXPRESSION;
        }
        return atom instanceof Variable ? Types.VARIABLE : Types.GROUNDED;
    }
}
