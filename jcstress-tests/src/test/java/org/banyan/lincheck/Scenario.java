package org.banyan.lincheck;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jetbrains.kotlinx.lincheck.Actor;
import org.jetbrains.kotlinx.lincheck.execution.ExecutionScenario;

/**
 * What some threads do, written as text such as {@code "publish 1; version"}: operations by their names, with integers.
 *
 * @param before what is done before there are threads
 * @param threads what each thread does
 * @param after what is done when all threads have ended
 */
public record Scenario(String before, List<String> threads, String after) {
    /** Some threads, at the beginning of all. */
    public static Scenario of(String... threads) {
        return new Scenario("", List.of(threads), "version");
    }

    /** The same threads after some operations. */
    public Scenario after(String operations) {
        return new Scenario(operations, threads, after);
    }

    /** The same threads, and at the end these operations. */
    public Scenario then(String operations) {
        return new Scenario(before, threads, operations);
    }

    /** The scenario, played by a class that has the operations. */
    ExecutionScenario playedBy(Class<?> type) {
        List<List<Actor>> parallel = new ArrayList<>();
        threads.forEach(thread -> parallel.add(actors(type, thread)));
        return new ExecutionScenario(actors(type, before), parallel, actors(type, after), null);
    }

    private static List<Actor> actors(Class<?> type, String operations) {
        return Stream.of(operations.split("; "))
                .filter(each -> !each.isEmpty())
                .map(each -> actor(type, each))
                .toList();
    }

    private static Actor actor(Class<?> type, String operation) {
        List<String> words = Arrays.asList(operation.split(" "));
        Method method = Stream.of(type.getMethods())
                .filter(each -> each.getName().equals(words.get(0)))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no operation " + words.get(0)));
        return new Actor(
                method,
                words.stream()
                        .skip(1)
                        .map(word -> (Object) Integer.valueOf(word))
                        .toList());
    }
}
