package org.banyan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The Javadoc of each public method, or that of its type, states a cost. A method that overrides another one may
 * inherit the statement. Packages that are not listed yet have methods without it.
 */
class CostsTest {
    private static final Pattern COST = Pattern.compile("O\\(|\\b[Cc]osts?\\b");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.banyan.persistent",
                "org.banyan.persistent.publish",
                "org.banyan.core",
                "org.banyan.core.atom",
                "org.banyan.core.match",
                "org.banyan.core.eval",
                "org.banyan.core.eval.host",
                "org.banyan.core.micrometer",
                "org.banyan.loader",
                "org.banyan.loader.text",
                "org.banyan.testkit",
                "org.banyan.samples.inventory"
            })
    void everyPublicMethodStatesItsCost(String packageName) throws IOException {
        List<Path> sources = Sources.ofPackage(packageName);
        assertThat(sources).isNotEmpty();
        assertThat(withoutCost(sources)).as("methods without a cost").isEmpty();
    }

    private static List<String> withoutCost(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> found = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Methods(docs, found).scan(unit, null);
            }
        }
        return found;
    }

    /** A search for public methods without a statement of their cost. */
    private static final class Methods extends TreePathScanner<Void, Void> {
        private final DocTrees docs;
        private final List<String> found;

        Methods(DocTrees docs, List<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree type, Void unused) {
            boolean open = type.getModifiers().getFlags().contains(Modifier.PUBLIC) || isInInterface();
            return open && !statesCost() ? super.visitClass(type, null) : null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            boolean open = method.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    || isInInterface() && !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(each -> each.getAnnotationType().toString().equals("Override"));
            if (open && !overrides && !statesCost()) {
                ClassTree type = (ClassTree) getCurrentPath().getParentPath().getLeaf();
                found.add(type.getSimpleName() + "." + method.getName());
            }
            return null;
        }

        private boolean isInInterface() {
            TreePath around = getCurrentPath().getParentPath();
            return around.getLeaf().getKind() == Tree.Kind.INTERFACE;
        }

        private boolean statesCost() {
            String javadoc = docs.getDocComment(getCurrentPath());
            return javadoc != null && COST.matcher(javadoc).find();
        }
    }
}
