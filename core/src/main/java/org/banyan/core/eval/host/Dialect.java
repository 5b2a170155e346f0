package org.banyan.core.eval.host;

/**
 * The implementation of the language whose rules a program follows. A program changes it with {@code (pragma! dialect
 * mettatron)}, for everything that is read and evaluated from then on.
 */
public enum Dialect {
    /** The rules of Hyperon, the reference. */
    HYPERON,

    /**
     * The rules of MeTTaTron. They are Hyperon's, with these differences:
     *
     * <ul>
     *   <li>Evaluating {@code (= pattern body)} or {@code (: atom type)} anywhere adds it unevaluated to the space in
     *       which functions are looked up. Later evaluations see it. The result is {@code ()}.
     *   <li>Of the rules that fit a call, only those apply whose left sides have the fewest variables.
     *   <li>A rule for a symbol, such as {@code (= first a)}, is also a rule for calls of it without arguments.
     *   <li>{@code true} and {@code false} are read as {@code True} and {@code False}, and print so.
     *   <li>{@code if} takes any atom as its condition. All hold except {@code False}, {@code false} and {@code ()}.
     *   <li>{@code (seq atom ...)} evaluates atoms in order, and returns the results of the last.
     *   <li>{@code (error message details)} is {@code (Error details message)}; neither part is evaluated. {@code
     *       (is-error atom)} says whether an atom evaluates to an error. {@code (catch atom otherwise)} returns the
     *       results of the second atom if the first evaluates to an error.
     *   <li>{@code (match & self pattern template)} is {@code (match &self pattern template)}.
     *   <li>{@code !=} is the opposite of {@code ==}, and {@code <}, {@code <=}, {@code >} and {@code >=} compare
     *       strings too, by their code points.
     * </ul>
     */
    METTATRON
}
