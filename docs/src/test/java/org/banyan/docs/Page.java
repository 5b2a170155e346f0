package org.banyan.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, as its tests read it. */
final class Page {
    private static final Pattern STAND_IN = Pattern.compile("⟨(?:U\\+([0-9A-F]+)|0x([0-9A-F]{2}))⟩");

    private final Path file;
    private final String text;

    private Page(Path file) {
        this.file = file;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A page by its way from this folder. */
    static Page of(String name) {
        return at(Path.of(name));
    }

    /** The page in a file. */
    static Page at(Path file) {
        return new Page(file);
    }

    /** Returns all pages: those at the root of the project, of the examples, of this folder, and of folders in it. */
    static List<Page> all() {
        return Stream.of("..", "../examples", "", "benchmarks", "decisions", "samples")
                .map(Path::of)
                .flatMap(Page::in)
                .toList();
    }

    private static Stream<Page> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().map(Page::new).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    Path file() {
        return file;
    }

    String text() {
        return text;
    }

    /** The rows of all tables with a head, each as its cells. */
    List<List<String>> rows(String... head) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (!line.startsWith("|")) {
                inside = false;
            } else if (cells(line).equals(List.of(head))) {
                inside = true;
            } else if (inside && !line.startsWith("|---")) {
                rows.add(cells(line));
            }
        }
        return rows;
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }

    /** What stands between the backquotes of a cell, as bytes. */
    static byte[] bytes(String cell) {
        String code = code(cell);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Matcher standIn = STAND_IN.matcher(code);
        int from = 0;
        while (standIn.find()) {
            out.writeBytes(utf8(code.substring(from, standIn.start())));
            out.writeBytes(meant(standIn.toMatchResult()));
            from = standIn.end();
        }
        out.writeBytes(utf8(code.substring(from)));
        return out.toByteArray();
    }

    /** What stands between the backquotes of a cell, as text. */
    static String string(String cell) {
        return new String(bytes(cell), StandardCharsets.UTF_8);
    }

    private static String code(String cell) {
        if (!cell.startsWith("`") || !cell.endsWith("`") || cell.length() < 2) {
            throw new AssertionError("no code: " + cell);
        }
        return cell.substring(1, cell.length() - 1);
    }

    private static byte[] meant(MatchResult standIn) {
        return standIn.group(1) == null
                ? new byte[] {(byte) Integer.parseInt(standIn.group(2), 16)}
                : utf8(Character.toString(Integer.parseInt(standIn.group(1), 16)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }
}
