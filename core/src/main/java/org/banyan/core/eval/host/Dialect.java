package org.banyan.core.eval.host;

/**
 * Whose rules a program follows where implementations of the language differ. A program changes it with {@code (pragma!
 * dialect mettatron)}, for all that is read and evaluated from then on.
 */
public enum Dialect {
    /** Those of Hyperon, the reference. */
    HYPERON,

    /**
     * Those of MeTTaTron; they are Hyperon's but for what follows.
     *
     * <ul>
     *   <li>Evaluating {@code (= pattern body)} or {@code (: atom type)} anywhere adds it, as it is written, to the
     *       space in which functions are looked up, and what is evaluated later sees it. The result is {@code ()}.
     *   <li>Of the rules that fit a call only those apply whose left sides have the fewest variables.
     *   <li>A rule for a symbol, such as {@code (= first a)}, is one for calls of it without arguments too.
     *   <li>{@code true} and {@code false} are read as {@code True} and {@code False}, which is how they print.
     *   <li>{@code if} takes every condition; all hold but {@code False}, {@code false} and {@code ()}.
     *   <li>{@code (seq atom ...)} evaluates atoms in order, and gives the results of the last.
     *   <li>{@code (error message details)} is {@code (Error details message)}, neither of which is evaluated;
     *       {@code (is-error atom)} says whether an atom evaluates to an error; {@code (catch atom otherwise)} gives the
     *       results of the second if the first does.
     *   <li>{@code (match & self pattern template)} is {@code (match &self pattern template)}.
     *   <li>{@code !=} is the opposite of {@code ==}, and {@code <}, {@code <=}, {@code >} and {@code >=} compare
     *       strings too, by their code points.
     * </ul>
     */
    METTATRON
}
