package org.banyan.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.banyan.core.eval.host.FileAccess;
import org.banyan.core.eval.host.OperationFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSystemAccessTest {
    @TempDir
    Path folder;

    private List<String> run(String text) {
        return new Sessions(folder).run(Sessions.program(text));
    }

    @Test
    void writesAndReads() throws IOException {
        assertThat(run("""
                !(bind! &f (file-open! "f.txt" "rwct"))
                !(file-write! &f "check wräte")
                !(file-get-size! &f)
                !(file-read-to-string! &f)
                !(file-seek! &f 6)
                !(file-read-to-string! &f)
                !(file-seek! &f 0)
                !(file-read-exact! &f 5)
                !(file-read-exact! &f 3.7)
                """))
                .containsExactly(
                        "[()]", "[()]", "[12]", "[\"\"]", "[()]", "[\"wräte\"]", "[()]", "[\"check\"]", "[\" wr\"]");
        assertThat(folder.resolve("f.txt")).hasContent("check wräte");
    }

    @Test
    void zerosStandForWhatIsBehindTheEnd() {
        assertThat(run("!(let $f (file-open! \"f\" \"rwc\") (file-read-exact! $f 2))"))
                .containsExactly("[\"\\u{0}\\u{0}\"]");
    }

    @Test
    void appends() throws IOException {
        Path file = Files.writeString(folder.resolve("f"), "one");
        FileAccess.OpenFile open = new FileSystemAccess(folder).open("f", "ra");
        assertThat(open.readExactly(1)).isEqualTo("o");
        open.write("+");
        assertThat(file).hasContent("one+");
        assertThat(open.readToEnd()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f,r", "f,x", "f,t", "none/f,rwc", ".,rw"})
    void whatCannotBeOpened(String path, String options) {
        assertThat(run("!(file-open! \"" + path + "\" \"" + options + "\")"))
                .containsExactly("[(Error (file-open! \"" + path + "\" \"" + options
                        + "\") Failed to open file with provided path=" + path + " and options=" + options + ")]");
    }

    @Test
    void whatIsNoFile() {
        assertThat(run("!(file-read-to-string! 5) !(file-get-size! no) !(file-seek! no 5)"))
                .containsExactly(
                        "[(Error (file-read-to-string! 5) (BadArgType 1 FileHandle Number))]",
                        "[(Error (file-get-size! no) file-get-size! expects filehandle as an argument)]",
                        "[(Error (file-seek! no 5) file-seek! expects filehandle and start byte (number) as an"
                                + " arguments)]");
    }

    @Test
    void whatIsNotAllowedIsAnError() throws IOException {
        Files.writeString(folder.resolve("f"), "one");
        assertThat(run("!(file-write! (file-open! \"f\" \"r\") \"x\")"))
                .singleElement()
                .asString()
                .contains("(Error (file-write! FileHandle-1 \"x\") Failed to write file: ");
    }

    @Test
    void closingClosesAll() throws IOException {
        FileSystemAccess access = new FileSystemAccess(folder);
        FileAccess.OpenFile open = access.open("f", "wc");
        access.close();
        assertThatThrownBy(() -> open.write("x")).isInstanceOf(OperationFailure.class);
    }

    @Test
    void withoutFilesNothingCanBeOpened() {
        assertThatThrownBy(() -> FileAccess.none().open("f", "r")).hasMessageContaining("files cannot be opened here");
    }
}
