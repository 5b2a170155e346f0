package org.banyan.cli;

import io.vavr.control.Option;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banyan.core.Environment;
import org.banyan.loader.WorkspaceLoader;
import org.banyan.persistent.PathTrie;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import picocli.CommandLine;

/** The command as a separate process, with the classes of the tests' own class path. */
final class BanyanProcess {
    private BanyanProcess() {}

    /** Returns a process that is not started yet, with options of its virtual machine. */
    static ProcessBuilder of(List<String> options, String... arguments) throws ClassNotFoundException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", classPath(), Banyan.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Returns the jars and folders that the command needs. The tests may have them on the module path. */
    private static String classPath() throws ClassNotFoundException {
        return Stream.of(
                        Banyan.class,
                        WorkspaceLoader.class,
                        Environment.class,
                        PathTrie.class,
                        Option.class,
                        Class.forName("org.eclipse.collections.api.factory.Lists"),
                        Class.forName("org.eclipse.collections.impl.list.mutable.FastList"),
                        CommandLine.class,
                        LineReader.class,
                        Terminal.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location -> Path.of(URI.create(location.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
