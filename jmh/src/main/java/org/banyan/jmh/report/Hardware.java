package org.banyan.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A description of the machine that this runs on. */
public final class Hardware {
    private Hardware() {}

    /** Returns the number and kind of its cores, and its memory. */
    public static String text() throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        return "%d cores, %s%s".formatted(cores, entry("/proc/cpuinfo", "model name"), memory());
    }

    private static String memory() throws IOException {
        String total = entry("/proc/meminfo", "MemTotal");
        return total.endsWith(" kB")
                ? ", %d GiB".formatted(Math.round(Long.parseLong(total.replace(" kB", "")) / 1024.0 / 1024.0))
                : "";
    }

    /** What a file of Linux says on a subject, or the architecture where there is no such file. */
    private static String entry(String file, String subject) throws IOException {
        Path path = Path.of(file);
        if (Files.exists(path)) {
            for (String line : Files.readAllLines(path)) {
                if (line.startsWith(subject)) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }
}
