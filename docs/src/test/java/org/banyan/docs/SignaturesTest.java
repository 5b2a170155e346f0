package org.banyan.docs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rule between Vavr and {@code java.util}, and that nothing mutable is handed out; CONTRIBUTING.md states it. */
@AnalyzeClasses(packages = "org.banyan", importOptions = ImportOption.DoNotIncludeTests.class)
class SignaturesTest {
    /** The exported packages of core and above. */
    private static final Set<String> EXPORTED = Set.of(
            "org.banyan.core",
            "org.banyan.core.atom",
            "org.banyan.core.eval",
            "org.banyan.core.eval.host",
            "org.banyan.core.match",
            "org.banyan.core.micrometer",
            "org.banyan.loader",
            "org.banyan.loader.text",
            "org.banyan.testkit",
            "org.banyan.samples.inventory");

    /** Methods that still name a collection of {@code java.util}. The list may only become shorter. */
    private static final Set<String> COLLECTIONS = new TreeSet<>(Set.of(
            "Bindings.of",
            "EffectfulFunction.apply",
            "Effectful.<init>",
            "Effectful.effects",
            "Expression.children",
            "FileModules.read",
            "ModuleSource.read",
            "Session.add",
            "Session.evaluate",
            "Session.suggestions",
            "Substitution.variables"));

    /** Methods that return an array: a new one each time, as the type of a grounded value and an encoder must. */
    private static final Set<String> ARRAYS =
            new TreeSet<>(Set.of("GroundedType.toBytes", "NumericEquality.paths", "Utf8.bytesOf"));

    private static final DescribedPredicate<JavaClass> COLLECTION = assignableTo(Collection.class)
            .or(assignableTo(Map.class))
            .or(assignableTo(Optional.class))
            .as("a collection of java.util");

    @ArchTest
    static void collectionsAreThoseOfVavr(JavaClasses banyan) {
        assertThat(named(banyan, unit -> involves(unit))).isEqualTo(COLLECTIONS);
    }

    @ArchTest
    static void noArrayIsHandedOut(JavaClasses banyan) {
        assertThat(named(
                        banyan,
                        unit -> unit.getRawReturnType().isArray()
                                && !unit.getOwner().isEnum()))
                .isEqualTo(ARRAYS);
    }

    private static boolean involves(JavaCodeUnit unit) {
        return Stream.concat(
                        unit.getReturnType().getAllInvolvedRawTypes().stream(),
                        unit.getParameterTypes().stream().flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .anyMatch(COLLECTION);
    }

    private static Set<String> named(JavaClasses banyan, Predicate<JavaCodeUnit> chosen) {
        return banyan.stream()
                .filter(SignaturesTest::isExported)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC)
                        && !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(chosen)
                .map(unit -> unit.getOwner().getSimpleName() + "." + unit.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isExported(JavaClass type) {
        return EXPORTED.contains(type.getPackageName())
                && Stream.iterate(type, each -> each.getEnclosingClass().orElse(null))
                        .takeWhile(each -> each != null)
                        .allMatch(each -> each.getModifiers().contains(JavaModifier.PUBLIC));
    }
}
