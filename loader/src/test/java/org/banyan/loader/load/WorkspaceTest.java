package org.banyan.loader.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {
    @TempDir
    private Path folder;

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "(in " + name + ")");
    }

    private Path link(String name, String target) throws IOException {
        return Files.createSymbolicLink(folder.resolve(name), Path.of(target));
    }

    private List<String> found(Path... paths) {
        return Workspace.find(List.of(paths)).files().stream()
                .map(file -> folder.relativize(file.path()).toString())
                .toList();
    }

    private List<String> problems(Path... paths) {
        return Workspace.find(List.of(paths)).problems().stream()
                .map(problem -> problem.headline().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void filesOfAFolderComeInTheOrderOfTheNamesOnTheWay() throws IOException {
        for (String name :
                List.of("b.metta", "a/z.metta", "a.metta", "a/b/c.metta", "a-b.metta", "B.metta", "é.metta")) {
            file(name);
        }
        assertThat(found(folder))
                .containsExactly("B.metta", "a/b/c.metta", "a/z.metta", "a-b.metta", "a.metta", "b.metta", "é.metta");
        assertThat(problems(folder)).isEmpty();
    }

    @Test
    void otherFilesOfAFolderAreLeftAloneButMayBeNamed() throws IOException {
        file("a.metta");
        file("b.txt");
        file("c.metta.bak");
        file("METTA");

        assertThat(found(folder)).containsExactly("a.metta");
        assertThat(found(folder.resolve("b.txt"), folder.resolve("a.metta"))).containsExactly("b.txt", "a.metta");
    }

    @Test
    void filesKeepTheOrderInWhichPathsAreGiven() throws IOException {
        file("x/1.metta");
        file("x/2.metta");
        file("a.metta");

        assertThat(found(folder.resolve("x"), folder.resolve("a.metta")))
                .containsExactly("x/1.metta", "x/2.metta", "a.metta");
        assertThat(Workspace.find(List.of(folder)).files())
                .extracting(SourceFile::ordinal)
                .containsExactly(0, 1, 2);
    }

    @Test
    void aMissingPathIsAnErrorAndTheOthersAreFoundNevertheless() throws IOException {
        file("a.metta");
        Path missing = folder.resolve("missing");

        assertThat(problems(missing, folder)).containsExactly("missing: error: there is no such file or folder");
        assertThat(found(missing, folder)).containsExactly("a.metta");
    }

    @Test
    void aFolderLoopThroughLinksIsAnError() throws IOException {
        file("a/b/x.metta");
        link("a/b/up", "..");

        assertThat(problems(folder))
                .containsExactly("a/b/up: error: this link leads to a folder that contains it; remove it");
        assertThat(found(folder)).containsExactly("a/b/x.metta");
    }

    @Test
    void aLinkThatLeadsToItself() throws IOException {
        link("self.metta", "self.metta");

        assertThat(problems(folder)).containsExactly("self.metta: error: this link leads to nothing");
    }

    @Test
    void linksAreFollowed() throws IOException {
        file("real/x.metta");
        Files.createDirectories(folder.resolve("w"));
        link("w/folder", "../real");
        Path w = folder.resolve("w");

        assertThat(found(w)).containsExactly("w/folder/x.metta");
        assertThat(problems(w)).isEmpty();
    }

    @Test
    void aFileThatSeveralPathsLeadToIsLoadedOnce() throws IOException {
        file("a.metta");
        link("b.metta", "a.metta");

        assertThat(found(folder, folder.resolve("a.metta"))).containsExactly("a.metta");
        assertThat(problems(folder, folder.resolve("a.metta")))
                .containsExactly(
                        "b.metta: warning: this is the same file as a.metta, and is loaded once",
                        "a.metta: warning: this is the same file as a.metta, and is loaded once");
    }

    @Test
    void aLinkToNothingIsAnErrorIfAFileWasMeant() throws IOException {
        link("a.metta", "nowhere");
        link("b.txt", "nowhere");

        assertThat(problems(folder)).containsExactly("a.metta: error: this link leads to nothing");
    }

    @Test
    void aPipeIsNoFile() throws Exception {
        Path pipe = folder.resolve("pipe.metta");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(problems(folder))
                .containsExactly("pipe.metta: error: this is not a file but a device, a pipe or a socket");
        assertThat(found(folder)).isEmpty();
    }

    @Test
    void aFolderWithoutFilesIsWorthAWarning() throws IOException {
        Files.createDirectories(folder.resolve("empty/below"));

        assertThat(problems(folder.resolve("empty")))
                .containsExactly("empty: warning: there is no file whose name ends with .metta in this folder");
    }

    @Test
    void aFileOfMoreThanTwoGibibytesIsRefusedBeforeItIsRead() throws IOException {
        Path huge = folder.resolve("huge.metta");
        try (var channel = FileChannel.open(huge, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[1]), 1L << 31);
        }
        assertThat(problems(folder)).containsExactly("huge.metta: error: this file has more than 2 GiB; split it");
    }
}
