package org.banyan.lincheck;

import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;

/** The operations of a sum as Lincheck calls them. A subclass says by its constructor which sum is meant. */
@Param(name = "amount", gen = IntGen.class, conf = "0:2")
@Param(name = "value", gen = IntGen.class, conf = "10:12")
@Param(name = "number", gen = IntGen.class, conf = "0:3")
public abstract class SumOperations {
    private final SharedSum sum;

    protected SumOperations(SharedSum sum) {
        this.sum = sum;
    }

    @Operation
    public final int current() {
        return sum.current();
    }

    @Operation
    public final String version() {
        return sum.version();
    }

    @Operation
    public final String update(@Param(name = "amount") int amount) {
        return sum.update(amount);
    }

    @Operation
    public final String publish(@Param(name = "amount") int amount) {
        return sum.publish(amount);
    }

    @Operation
    public final String publishIfEven(@Param(name = "amount") int amount) {
        return sum.publishIfEven(amount);
    }

    @Operation
    public final String compareAndPublish(@Param(name = "number") int number, @Param(name = "value") int value) {
        return sum.compareAndPublish(number, value);
    }

    @Operation
    public final String asOf(@Param(name = "number") int number) {
        return sum.asOf(number);
    }
}
