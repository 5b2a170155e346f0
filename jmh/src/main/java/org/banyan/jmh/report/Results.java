package org.banyan.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All that was measured, by benchmark and parameters; runs of the same are taken together as forks of one. */
public final class Results {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STEPS = "steps";

    private final Map<Map<String, String>, Measurement> measurements = new LinkedHashMap<>();
    private final Set<String> machines = new TreeSet<>();
    private final Set<String> arguments = new TreeSet<>();

    /**
     * What the files of a folder say that JMH has written: {@code *.json}.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if a file is not what its name says
     */
    public static Results of(Path folder) throws IOException {
        Results results = new Results();
        for (Path file : files(folder, ".json")) {
            results.addTimes(JSON.readTree(file), file);
        }
        return results;
    }

    /** The files of a folder whose names end so, in the order of their names. */
    public static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** The virtual machines that ran, by name and version. */
    public Set<String> machines() {
        return machines;
    }

    /** The arguments that they were given. */
    public Set<String> arguments() {
        return arguments;
    }

    public Collection<Measurement> all() {
        return measurements.values();
    }

    /** A measurement by class and method and all parameters, or null if there is none. */
    public @Nullable Measurement find(String benchmark, Map<String, String> params) {
        return measurements.get(key(benchmark, params));
    }

    private void addTimes(JsonNode runs, Path file) {
        if (!runs.isArray()) {
            throw new IllegalArgumentException("no results of JMH: " + file);
        }
        for (JsonNode run : runs) {
            String unit = text(run.path("primaryMetric"), "scoreUnit", file);
            if (!unit.equals("ns/op")) {
                throw new IllegalArgumentException("not ns/op but " + unit + ": " + file);
            }
            String[] name = text(run, "benchmark", file).split("\\.");
            Map<String, String> params = new HashMap<>();
            run.path("params")
                    .properties()
                    .forEach(
                            param -> params.put(param.getKey(), param.getValue().asString()));
            String owner = name[name.length - 2] + ".";
            boolean isSample = run.path("mode").asString("").equals("sample");
            if (isSample) {
                addPercentiles(owner + name[name.length - 1], params, run.path("primaryMetric"));
            } else {
                add(new Measurement(
                        owner + name[name.length - 1],
                        params,
                        numbers(run.path("primaryMetric").path("rawData")),
                        numbers(run.path("secondaryMetrics")
                                .path("gc.alloc.rate.norm")
                                .path("rawData"))));
            }
            // What profilers and percentiles add has a name with a dot; the methods of a group have none, nor has the
            // counter of steps.
            run.path("secondaryMetrics").properties().stream()
                    .filter(metric -> metric.getKey().indexOf('.') < 0)
                    .forEach(metric -> {
                        if (isSample) {
                            addPercentiles(owner + metric.getKey(), params, metric.getValue());
                        } else {
                            List<List<Double>> scores =
                                    numbers(metric.getValue().path("rawData"));
                            String measured = metric.getKey().equals(STEPS)
                                    ? step(owner + name[name.length - 1])
                                    : owner + metric.getKey();
                            add(new Measurement(measured, params, scores, List.of()));
                        }
                    });
            machines.add(text(run, "vmName", file) + " " + text(run, "vmVersion", file));
            List<String> options = new ArrayList<>();
            run.path("jvmArgs").forEach(option -> options.add(option.asString()));
            arguments.add(String.join(" ", options));
        }
    }

    private void addPercentiles(String benchmark, Map<String, String> params, JsonNode metric) {
        metric.path("scorePercentiles").properties().forEach(percentile -> {
            if (percentile.getValue().isNumber()) {
                List<List<Double>> score = List.of(List.of(percentile.getValue().asDouble()));
                add(new Measurement(percentile(benchmark, percentile.getKey()), params, score, List.of()));
            }
        });
    }

    /** The benchmark under which a percentile of sampled times is found, such as {@code 99.9}. */
    public static String percentile(String benchmark, String percentile) {
        return benchmark + " p" + percentile;
    }

    /** The benchmark under which the time of a step is found, of a benchmark that counts {@code steps}. */
    public static String step(String benchmark) {
        return benchmark + " step";
    }

    private static String text(JsonNode node, String name, Path file) {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw new IllegalArgumentException("no " + name + " in a result of JMH: " + file);
        }
        return value.asString();
    }

    private static List<List<Double>> numbers(JsonNode forks) {
        List<List<Double>> all = new ArrayList<>();
        for (JsonNode fork : forks) {
            List<Double> scores = new ArrayList<>();
            fork.forEach(score -> scores.add(score.asDouble()));
            if (!scores.isEmpty()) {
                all.add(scores);
            }
        }
        return all;
    }

    /** Adds what was measured otherwise. */
    public void add(Measurement measurement) {
        measurements.merge(key(measurement.benchmark(), measurement.params()), measurement, Measurement::and);
    }

    private static Map<String, String> key(String benchmark, Map<String, String> params) {
        Map<String, String> key = new HashMap<>(params);
        key.put("benchmark", benchmark);
        return key;
    }
}
