package org.banyan.core.eval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banyan.core.atom.Atom;
import org.banyan.core.atom.Expression;
import org.banyan.core.atom.Symbol;
import org.banyan.core.eval.standard.LibraryNames;

/**
 * Calls of the names of the library, drawn at random: arguments as the types of a name declare them, or by a template
 * where the types do not say what makes sense. In a template {@code {X}} stands for any text of the kind X.
 */
final class LibraryCalls {
    /** Leaves no choice to time: after a reset no call draws from this generator before it gets another seed. */
    private static final String RESET = "(let $g &spare (let $_ (reset-random-generator $g) (set-random-seed $g {N})))";

    /** Texts of each kind; those with other kinds in them are for as long as there is depth left. */
    private static final Map<String, List<String>> KINDS = new HashMap<>();

    /** The calls of some names, as they are written. */
    private static final Map<String, List<String>> TEMPLATES = new HashMap<>();

    private static void kind(String name, String... texts) {
        KINDS.put(name, List.of(texts));
    }

    private static void call(String name, String... texts) {
        TEMPLATES.put(name, List.of(texts));
    }

    static {
        kind(
                "N",
                "0",
                "1",
                "2",
                "3",
                "1.0",
                "2.5",
                "(get-state &n)",
                "(count 3)",
                "(+ {N} {N})",
                "(ruled)",
                "(random-int &rng 0 9)",
                "(env-size {P})",
                "(let $_ {W} {N})",
                "(superpose ({N} {N}))",
                "(tell {N})");
        kind("B", "True", "False", "(== {A} {A})", "(< {N} {N})", "(flip)", "(let $_ {W} {B})");
        kind(
                "S",
                "\"a\"",
                "\"one.two\"",
                "\"{}-{}\"",
                "\"[1,{\\\"k\\\":[2,null]},\\\"v\\\"]\"",
                "\"rwc\"",
                "(let $_ {W} {S})");
        kind("P", "&self", "&self", "&other", "&dict", "(new-space)", "(mod-space! m1)", "(let $_ {W} {P})");
        kind("T", "&s", "&t", "&v", "&n", "(new-state {U})", "(change-state! {T} {N})");
        kind("G", "&rng", "&gen", "(new-random-generator {N})");
        kind("F", "&file", "(file-open! \"notes\" \"rwca\")");
        kind(
                "E",
                "()",
                "(a b)",
                "(1 2 3)",
                "((a 1) (b 2))",
                "({A} {A})",
                "({A} {A} {A})",
                "({V} {A})",
                "(holds {T})",
                "(fact {N})",
                "({S} {S})");
        kind("V", "$x", "$y", "$new", "$other");
        kind("Y", "a", "fact", "typed", "ruled", "later", "type-check", "m1", "&name");
        kind(
                "K",
                "Number",
                "String",
                "%Undefined%",
                "Atom",
                "Thing",
                "(-> Number Number)",
                "(StateMonad Number)",
                "$k");
        kind(
                "A",
                "{N}",
                "{S}",
                "{E}",
                "{V}",
                "{Y}",
                "&s",
                "&t",
                "(holds &s)",
                "(holds &t)",
                "(fact {V})",
                "{B}",
                "{C}",
                "{C}",
                "(made {V} {V})",
                "(let $_ {W} {A})");
        kind("U", "{A}", "{C}", "{T}", "{P}", "(many)", "(make {A})", "(known)");
        kind(
                "W",
                "(add-atom &self (fact {N}))",
                "(add-atom &self (holds {T}))",
                "(remove-atom &self (fact {N}))",
                "(remove-atom &self (holds &s))",
                "(add-atom &self (= (ruled) {N}))",
                "(remove-atom &self (= (ruled) 1))",
                "(add-atom &self (= (later $x) ($x $new)))",
                "(add-atom &self (: typed Number))",
                "(remove-atom &self (: typed Thing))",
                "(add-atom &self (: later (-> Number Number)))",
                "(add-atom &self (:< Thing Number))",
                "(add-atom &self (@doc fact (@desc \"facts\")))",
                "(add-atom &other (fact {N}))",
                "(remove-atom &other (fact 1))",
                "(add-atom &dict (k {N}))",
                "(add-atom (mod-space! m1) (= (imported) {N}))",
                "(change-state! &s {U})",
                "(change-state! &t {N})",
                "(change-state! &s 2)",
                "(change-state! &n {N})",
                "(change-state! &v (made $a $b))",
                "(bind! &name {U})",
                "(pragma! type-check auto)",
                "(pragma! type-check none)",
                "(pragma! max-stack-depth 400)",
                "(pragma! max-stack-depth 0)",
                "(pragma! integers wrapping)",
                "(pragma! integers exact)",
                "(pragma! dialect mettatron)",
                "(pragma! dialect hyperon)",
                "(pragma! anything {U})",
                "(set-random-seed &rng {N})",
                "(set-random-seed &gen {N})",
                "(random-int &gen 0 1000)",
                "(flip)",
                "(import! &self m1)",
                "(import! &self m2)",
                "(import! &mod m2)",
                "(include m1)",
                "(mod-space! m2)",
                "(new-space)",
                "(new-state {U})",
                "(new-random-generator {N})",
                "(json-decode \"{\\\"k\\\":1}\")",
                "(file-write! &file \"abc\")",
                "(println! {U})",
                "(trace! {U} {N})",
                RESET);
        call("reset-random-generator", "(reset-random-generator (new-random-generator {N}))", RESET);
        call("chain", "(chain (eval {C}) {V} ({V} {A}))", "(chain {A} $x (made $x $new))");
        call("function", "(function (return {A}))", "(function (chain (eval {C}) $r (return $r)))");
        call("eval", "(eval {C})", "(eval (ruled))", "(eval (make {N}))");
        call("evalc", "(evalc {C} {P})", "(evalc (ruled) {P})");
        call("metta", "(metta {C} %Undefined% {P})", "(metta {A} {K} {P})");
        call("superpose-bind", "(chain (collapse-bind (eval {C})) $c (superpose-bind $c))");
        call("collapse-bind", "(collapse-bind (eval {C}))", "(collapse-bind (unify (a $x) (a {A}) $x none))");
        call("let", "(let {V} {U} ({V} {A}))", "(let {E} {E} {A})", "(let (holds {T}) (holds {T}) {A})");
        call("let*", "(let* (({V} {U}) ({V} {U})) ({V} {V} {A}))");
        call(
                "case",
                "(case {U} ((1 one) ({A} two) ($z ($z {A})) (Empty none)))",
                "(case {T} (({T} same) ($z other)))",
                "(case (match {P} (holds {T}) found) ((found yes) (Empty no)))");
        call("switch", "(switch {U} ((1 one) ({A} two) ($z ($z {A}))))", "(switch {T} (({T} same) ($z other)))");
        call("switch-minimal", "(switch-minimal {A} ((1 one) ($z ($z {A}))))");
        call("switch-internal", "(switch-internal {A} ((1 one) (($z ($z {A})))))");
        call(
                "unify",
                "(unify {A} {A} {A} {A})",
                "(unify {P} (fact $u) ($u {A}) none)",
                "(unify {P} (holds {T}) found none)",
                "(unify {T} {T} same other)");
        call(
                "match",
                "(match {P} (fact $u) ($u $new))",
                "(match {P} (holds {T}) found)",
                "(match &self (, (fact $u) (fact $v)) ($u $v))",
                "(match {P} {A} {A})",
                "(match {P} $every 1)",
                "(match & self (fact $u) $u)");
        call("superpose", "(superpose ({U} {U}))", "(superpose {E})");
        call("map-atom", "(map-atom {E} {V} ({V} {C}))", "(map-atom (1 2 3) $x (made $x $new))");
        call("filter-atom", "(filter-atom (1 2 3) $x (< $x {N}))", "(filter-atom {E} {V} {B})");
        call("foldl-atom", "(foldl-atom (1 2 3) {N} $x $y (+ $x $y))", "(foldl-atom {E} {A} $x $y ($x $y {A}))");
        call("for-each-in-atom", "(for-each-in-atom {E} println!)", "(for-each-in-atom (1 2) tell)");
        call("if-decons-expr", "(if-decons-expr {E} $x $y ($y $x {A}) {A})");
        call("import!", "(import! &self m1)", "(import! &self m2)", "(import! &mod m1)", "(import! &self bad)");
        call("include", "(include m1)", "(include m2)", "(include bad)");
        call("mod-space!", "(mod-space! m1)", "(mod-space! m2)", "(mod-space! bad)");
        call("register-module!", "(register-module! m2)", "(register-module! m1)");
        call("bind!", "(bind! &name {U})", "(bind! &other-name {T})");
        call(
                "pragma!",
                "(pragma! type-check {Y})",
                "(pragma! interpreter {Y})",
                "(pragma! max-stack-depth 300)",
                "(pragma! integers wrapping)");
        call("random-int", "(random-int {G} 0 1000)", "(random-int {G} {N} {N})");
        call("random-float", "(random-float {G} 0 1)", "(random-float {G} {N} {N})");
        call("file-open!", "(file-open! \"notes\" \"rwc\")", "(file-open! {S} {S})");
        call("file-seek!", "(file-seek! {F} 0)", "(file-seek! {F} {N})");
        call(
                "json-decode",
                "(json-decode \"{\\\"k\\\":[1,2.5,null,\\\"v\\\"]}\")",
                "(json-decode \"[1,2]\")",
                "(json-decode {S})");
        call("json-encode", "(json-encode &dict)", "(json-encode {A})", "(json-encode {P})");
        call("get-value", "(get-value &dict k)", "(get-value (dict-space ((k {A}) (j {A}))) k)", "(get-value {P} {A})");
        call("get-keys", "(get-keys &dict)", "(get-keys (dict-space ((k {A}) ({T} 1))))");
        call("dict-space", "(dict-space ((k {A}) (j {T})))");
        call("get-doc", "(get-doc documented)", "(get-doc {Y})", "(get-doc {P} documented)", "(get-doc {A})");
        call("help!", "(help! documented)", "(help! {A})", "(help! m1)", "(help! if)");
        call("help-space!", "(help-space! {P})");
        call("help-param!", "(help-param! (@param (@type {K}) (@desc {S})))");
        call("min-atom", "(min-atom ({N} {N}))", "(min-atom {E})");
        call("max-atom", "(max-atom ({N} {N}))", "(max-atom {E})");
        call("@doc", "(@doc {Y} (@desc {S}))");
        call("@param", "(@param {S})", "(@param (@type {K}) (@desc {S}))");
        call("@doc-formal", "(@doc-formal (@item {A}) (@kind atom) (@type {K}) (@desc {S}))");
        call("print-alternatives!", "(print-alternatives! {A} {E})");
        call("format-args", "(format-args \"{}-{}\" {E})");
        call("sort-strings", "(sort-strings (\"b\" \"a\"))", "(sort-strings {E})");
        call("env-rules", "(env-rules {P} ruled 0)", "(env-rules {P} make 1)");
        call("env-contains", "(env-contains {P} (fact {N}))", "(env-contains {P} {A})");
        call("env-multiplicity", "(env-multiplicity {P} (fact {N}))");
        call("type-cast", "(type-cast {A} {K} {P})", "(type-cast typed {K} &self)", "(type-cast 1 Number &self)");
        call("get-type-space", "(get-type-space {P} {A})", "(get-type-space {P} typed)", "(get-type-space {P} {T})");
        call("get-type", "(get-type {A})", "(get-type typed)", "(get-type {T})", "(get-type (later {N}))");
        call("match-types", "(match-types {K} {K} {A} {A})");
        call("match-type-or", "(match-type-or {B} {K} {K})");
        call("first-from-pair", "(first-from-pair (a {A}))");
        call("sealed", "(sealed ($x) (made $x $y))", "(sealed {E} {A})");
        call("atom-subst", "(atom-subst {A} $x (made $x {A}))");
        call("unquote", "(unquote (quote {C}))", "(unquote (quote {A}))");
        call("index-atom", "(index-atom (a {A}) 1)", "(index-atom {E} 0)");
        call("nop", "(nop {U})", "(nop)");
        call("id", "(id {U})");
        call("new-state", "(new-state {U})", "(new-state (made $x $y))");
        call("change-state!", "(change-state! &v {A})", "(change-state! {T} {U})");
        call("add-atom", "(add-atom {P} {A})", "(add-atom &self (= (later $x) {C}))", "(add-atom &self (fact {A}))");
        call("==", "(== {T} {T})", "(== (holds {T}) (holds {T}))", "(== {A} {A})");
        call("!=", "(!= {T} {T})", "(!= {A} {A})");
        call("git-module!", "(git-module! {S})");
        call("error", "(error {S} {A})");
        call("is-error", "(is-error {C})", "(is-error (error {S} {A}))");
        call("catch", "(catch {C} {A})", "(catch (error {S} {A}) {C})");
        call("seq", "(seq {W} {C})", "(seq (= (ruled) {N}) (ruled))");
        call("assert", "(assert {B})", "(assert (== 1 1))");
        call("assertIncludes", "(assertIncludes (many) (1 2))", "(assertIncludes {C} {E})");
        for (String name : List.of("assertEqual", "assertAlphaEqual")) {
            call(name, "(" + name + " {C} {C})", "(" + name + " (many) (many))");
            call(name + "Msg", "(" + name + "Msg {C} {C} {S})", "(" + name + "Msg (many) (many) {S})");
            call(name + "ToResult", "(" + name + "ToResult {C} ({A}))", "(" + name + "ToResult (many) (1 2))");
            call(name + "ToResultMsg", "(" + name + "ToResultMsg (many) (1 2) {S})");
        }
    }

    /**
     * The topics of programs: the texts that are then preferred. So programs often read what is changed beside them.
     */
    private static final List<Map<String, List<String>>> THEMES = List.of(
            Map.of(
                    "W",
                    List.of(
                            "(change-state! &s 2)",
                            "(change-state! &s 2)",
                            "(change-state! &t 1)",
                            "(change-state! {T} {U})",
                            "(change-state! &n 2)",
                            "(change-state! {T} {T})"),
                    "A",
                    List.of("{T}", "(holds {T})", "({T} {T})", "(holds &s)"),
                    "U",
                    List.of("{T}", "(get-state {T})", "{A}"),
                    "N",
                    List.of("(get-state &n)", "2"),
                    "E",
                    List.of("(holds {T})", "({T} {T})", "({T} {V} {T})"),
                    "T",
                    List.of("&s", "&s", "&t"),
                    "P",
                    List.of("&self", "&self", "&other", "&dict")),
            Map.of(
                    "W",
                    List.of(
                            "(add-atom {P} (fact {N}))",
                            "(add-atom &self (fact {N}))",
                            "(remove-atom &self (fact 1))",
                            "(remove-atom &other (fact 1))",
                            "(add-atom &dict (k {A}))",
                            "(add-atom &self (@doc fact (@desc \"facts\")))",
                            "(remove-atom &self (holds &t))"),
                    "A",
                    List.of("(fact {N})", "(fact {V})", "(known)", "{P}"),
                    "P",
                    List.of("&self", "&other", "&dict")),
            Map.of(
                    "W",
                    List.of(
                            "(add-atom &self (= (ruled) {N}))",
                            "(remove-atom &self (= (ruled) 1))",
                            "(add-atom &self (= (later $x) ($x $new)))",
                            "(add-atom &self (: typed Number))",
                            "(remove-atom &self (: typed Thing))",
                            "(add-atom &self (: later (-> Number Number)))",
                            "(add-atom &self (:< Thing Number))",
                            "(pragma! type-check auto)",
                            "(pragma! integers wrapping)",
                            "(pragma! max-stack-depth 400)"),
                    "A",
                    List.of("(ruled)", "(later {A})", "typed", "(documented typed)"),
                    "U",
                    List.of("(ruled)", "(later {N})", "typed", "(get-type typed)"),
                    "N",
                    List.of("(ruled)", "typed", "(* 5000000000 5000000000)")),
            Map.of(
                    "W",
                    List.of(
                            "(bind! &name {U})",
                            "(import! &self m1)",
                            "(import! &self m2)",
                            "(include m1)",
                            "(mod-space! m1)",
                            "(register-module! m2)",
                            "(new-space)",
                            "(new-state {U})",
                            "(new-random-generator 3)",
                            "(set-random-seed {G} {N})",
                            "(random-int {G} 0 1000)",
                            "(flip)",
                            "(file-write! &file \"abc\")",
                            "(file-seek! &file 0)",
                            RESET),
                    "A",
                    List.of("(imported)", "(random-int {G} 0 9)", "(new-space)", "(new-state {U})", "(flip)"),
                    "U",
                    List.of("(imported)", "(random-int {G} 0 9)", "(new-space)", "(new-state {U})", "(flip)"),
                    "N",
                    List.of("(imported)", "(random-int {G} 0 9)", "(file-get-size! &file)")),
            Map.of());

    private final Random random;
    private final List<LibraryNames.Name> names;
    private final Map<String, List<String>> theme;

    /** @param theme a number that says what is preferred */
    LibraryCalls(Random random, List<LibraryNames.Name> names, int theme) {
        this.random = random;
        this.names = names;
        this.theme = THEMES.get(Math.floorMod(theme, THEMES.size()));
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A call of a name. */
    String of(LibraryNames.Name name, int depth) {
        List<String> templates = TEMPLATES.get(name.name());
        if (templates != null && random.nextInt(6) > 0) {
            List<String> preferred = templates.stream()
                    .filter(text -> theme.containsKey("T") && text.contains("{T}"))
                    .toList();
            return filled(any(preferred.isEmpty() || random.nextInt(4) == 0 ? templates : preferred), depth);
        }
        if (name.name().equals("reset-random-generator")) {
            return filled(RESET, depth);
        }
        List<Atom> functions =
                name.types().stream().filter(type -> type instanceof Expression).toList();
        StringBuilder call = new StringBuilder("(").append(name.name());
        if (functions.isEmpty()) {
            for (int i = random.nextInt(4); i > 0; i--) {
                call.append(' ').append(filled("{U}", depth));
            }
        } else {
            Expression type = (Expression) any(functions);
            for (int i = 1; i < type.size() - 1; i++) {
                call.append(' ').append(filled("{" + kindOf(type.get(i)) + "}", depth));
            }
        }
        return call.append(')').toString();
    }

    private static String kindOf(Atom type) {
        if (type instanceof Expression expression) {
            return expression.get(0).equals(Symbol.of("StateMonad")) ? "T" : "U";
        }
        return switch (type.toString()) {
            case "Number" -> "N";
            case "Bool" -> "B";
            case "String" -> "S";
            case "SpaceType" -> "P";
            case "Grounded" -> "P";
            case "RandomGenerator" -> "G";
            case "FileHandle" -> "F";
            case "Expression" -> "E";
            case "Variable" -> "V";
            case "Symbol" -> "Y";
            case "Type" -> "K";
            case "Atom" -> "A";
            default -> "U";
        };
    }

    /** Some change of the world. */
    String write(int depth) {
        return filled("{W}", depth);
    }

    /** A text of a template. */
    String filled(String template, int depth) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < template.length()) {
            char next = template.charAt(at);
            if (next == '{' && at + 2 < template.length() && template.charAt(at + 2) == '}') {
                text.append(ofKind(template.substring(at + 1, at + 2), depth - 1));
                at += 3;
            } else {
                text.append(next);
                at++;
            }
        }
        return text.toString();
    }

    private String ofKind(String kind, int depth) {
        if (kind.equals("C")) {
            return depth > 0 ? of(any(names), depth) : any(List.of("(ruled)", "(many)", "(known)", "(make a)"));
        }
        List<String> preferred = theme.get(kind);
        List<String> texts = preferred != null && random.nextInt(3) > 0 ? preferred : KINDS.get(kind);
        if (depth > 0) {
            return filled(any(texts), depth);
        }
        List<String> simple = new ArrayList<>(texts);
        simple.removeIf(text -> text.matches(".*\\{[A-Z]\\}.*"));
        return any(simple.isEmpty() ? KINDS.get("Y") : simple);
    }
}
