package org.banyan.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/**
 * What is done with a shared environment: two atoms, of which one is a rule, and what each version has of them.
 *
 * <p>Branches begin at version 0, which has one copy of each.
 */
@Param(name = "number", gen = IntGen.class, conf = "0:3")
public abstract class EnvironmentOperations {
    /** What is not there. */
    static final String NONE = "none";

    /** A version, as numbers: its own, that of the copies of the atom, that of the rules. */
    static String text(long number, long copies, long rules) {
        return number + ": " + copies + " copies, " + rules + " rules";
    }

    @Operation
    public abstract String version();

    @Operation
    public abstract long multiplicity();

    @Operation
    public abstract long ruleCount();

    /** Adds a copy of the atom. */
    @Operation
    public abstract String with();

    /** Takes a copy of the atom away. */
    @Operation
    public abstract String without();

    /** Publishes a branch that has a copy of the atom and a rule more. */
    @Operation
    public abstract String publish();

    /** Publishes a branch that has a copy of the atom and a rule less. */
    @Operation
    public abstract String publishLess();

    /** Publishes a branch that has a rule more because there is one copy of the atom. */
    @Operation
    public abstract String publishRuleIfOneCopy();

    /** Publishes a branch that has a copy of the atom more because there is one rule. */
    @Operation
    public abstract String publishCopyIfOneRule();

    @Operation
    public abstract String asOf(@Param(name = "number") int number);
}
