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

    /** Methods that name a collection of {@code java.util}, each with its reason. The list may only become shorter. */
    private static final Map<String, String> COLLECTIONS = Map.of(
            "Bindings.of", "takes lists that are read by index, once for each match",
            "Expression.children", "a view of the expression that cannot be changed; a copy would be O(arity)",
            "Substitution.variables", "a view that cannot be changed of the table in which the variables were found");

    /** Methods that return an array, each with its reason: what is changed in it changes no value. */
    private static final Map<String, String> ARRAYS = Map.of(
            "GroundedType.toBytes", "the host gives the bytes of a value of its own",
            "NumericEquality.paths", "new arrays each time, of bytes that a walk compares with those of a space",
            "Utf8.bytesOf", "a new array each time, as an encoder must");

    private static final DescribedPredicate<JavaClass> COLLECTION = assignableTo(Collection.class)
            .or(assignableTo(Map.class))
            .or(assignableTo(Optional.class))
            .as("a collection of java.util");

    @ArchTest
    static void collectionsAreThoseOfVavr(JavaClasses banyan) {
        assertThat(named(banyan, unit -> involves(unit))).isEqualTo(COLLECTIONS.keySet());
    }

    @ArchTest
    static void noArrayIsHandedOut(JavaClasses banyan) {
        assertThat(named(
                        banyan,
                        unit -> unit.getRawReturnType().isArray()
                                && !unit.getOwner().isEnum()))
                .isEqualTo(ARRAYS.keySet());
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
