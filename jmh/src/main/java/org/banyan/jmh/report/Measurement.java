package org.banyan.jmh.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one benchmark has measured with one choice of parameters.
 *
 * @param benchmark class and method, such as {@code LookupBenchmark.hit}; in a group the method of the thread
 * @param params all parameters by name
 * @param forks for each JVM the scores of its iterations: nanoseconds an operation, or bytes
 * @param allocated for each JVM the bytes allocated by an operation, one number an iteration
 */
public record Measurement(
        String benchmark, Map<String, String> params, List<List<Double>> forks, List<List<Double>> allocated) {
    public Measurement {
        params = Map.copyOf(params);
        forks = forks.stream().map(List::copyOf).toList();
        allocated = allocated.stream().map(List::copyOf).toList();
    }

    /** This measurement with the forks of another run of the same. */
    public Measurement and(Measurement more) {
        return new Measurement(
                benchmark,
                params,
                Stream.concat(forks.stream(), more.forks.stream()).toList(),
                Stream.concat(allocated.stream(), more.allocated.stream()).toList());
    }
}
