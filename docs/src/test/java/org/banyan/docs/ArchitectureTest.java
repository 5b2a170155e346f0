package org.banyan.docs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms, and what must not be found inside them. */
@AnalyzeClasses(packages = "org.banyan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PERSISTENT = "org.banyan.persistent..";
    private static final String CORE = "org.banyan.core..";
    private static final String EVALUATION = "org.banyan.core.eval..";
    private static final String WORLD = "org.banyan.core.eval.world";
    private static final String LOADER = "org.banyan.loader..";
    private static final String CLI = "org.banyan.cli..";
    private static final String TESTKIT = "org.banyan.testkit..";
    private static final String SAMPLES = "org.banyan.samples..";

    /** The rooms of evaluation from below: each may use those before it. */
    private static final List<String> ROOMS_OF_EVALUATION = Stream.of(
                    ".host",
                    ".library",
                    ".library.json",
                    ".term",
                    ".world",
                    ".type",
                    ".machine",
                    ".machine.frame",
                    ".ahead",
                    ".minimal",
                    ".call",
                    ".form",
                    ".form.mettatron",
                    ".standard.effect",
                    ".standard.doc",
                    ".standard.module",
                    ".standard.operation",
                    ".standard",
                    "")
            .map("org.banyan.core.eval"::concat)
            .toList();

    @ArchTest
    static final ArchRule eachRoomUsesOnlyWhatStandsAboveIt = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("persistent")
            .definedBy(PERSISTENT)
            .layer("core")
            .definedBy(CORE)
            .layer("loader")
            .definedBy(LOADER)
            .layer("cli")
            .definedBy(CLI)
            .layer("testkit")
            .definedBy(TESTKIT)
            .layer("samples")
            .definedBy(SAMPLES)
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("loader", "cli", "testkit", "samples")
            .whereLayer("loader")
            .mayOnlyBeAccessedByLayers("cli", "testkit", "samples")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testkit")
            .mayOnlyBeAccessedByLayers("samples")
            .whereLayer("samples")
            .mayNotBeAccessedByAnyLayer();

    /** Packages that still form cycles: core.eval is being cut into rooms, and then this goes. */
    private static final Set<String> MAY_FORM_CYCLES =
            Set.of("org.banyan.core.eval", "org.banyan.core.eval.machine", "org.banyan.core.eval.library");

    private static final int MOST_TYPES = 15;

    /** Packages of more than fifteen types, each with its reason. The list is there to become shorter. */
    private static final Map<String, String> LARGE_PACKAGES = Map.of(
            "org.banyan.core.eval.machine", "is being cut into rooms",
            "org.banyan.core.eval.library", "is being cut into rooms",
            "org.banyan.core.eval.world", "the store, and the values that only the store may see",
            "org.banyan.core.atom", "one sealed family of atoms with its codec",
            "org.banyan.loader", "the face of the loader and its workers are not separated yet",
            "org.banyan.cli", "one class for each command");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    String name = type.getPackageName();
                    return MAY_FORM_CYCLES.contains(name) ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
                }

                @Override
                public String getDescription() {
                    return "packages";
                }
            })
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule eachRoomOfPersistentUsesOnlyThoseBelowIt = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("face")
            .definedBy("org.banyan.persistent")
            .layer("merge")
            .definedBy("org.banyan.persistent.merge")
            .layer("edit")
            .definedBy("org.banyan.persistent.edit")
            .layer("read")
            .definedBy("org.banyan.persistent.read")
            .layer("node")
            .definedBy("org.banyan.persistent.node")
            .layer("views")
            .definedBy("org.banyan.persistent.views")
            .whereLayer("face")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("merge")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("edit")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("read")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("views")
            .mayOnlyBeAccessedByLayers("face")
            .whereLayer("node")
            .mayOnlyBeAccessedByLayers("face", "merge", "edit", "read");

    @ArchTest
    static final ArchRule deliveryAndMetricsKnowNoRoot = noClasses()
            .that()
            .resideInAnyPackage("org.banyan.persistent.publish.delivery", "org.banyan.persistent.publish.metrics")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.banyan.persistent.publish");

    @ArchTest
    static final ArchRule publishingKnowsNoTries = noClasses()
            .that()
            .resideInAPackage("org.banyan.persistent.publish..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(PERSISTENT).and(not(resideInAPackage("org.banyan.persistent.publish.."))));

    @ArchTest
    static void noPackageIsTooLarge(JavaClasses banyan) {
        Map<String, Long> types = banyan.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        Set<String> large = types.keySet().stream()
                .filter(name -> types.get(name) > MOST_TYPES)
                .collect(Collectors.toSet());
        assertThat(large).isEqualTo(LARGE_PACKAGES.keySet());
    }

    @ArchTest
    static final ArchRule persistentStandsOnTheJdkAlone = classes()
            .that()
            .resideInAPackage(PERSISTENT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PERSISTENT, "java..", "jdk.jfr..", "org.jspecify..");

    @ArchTest
    static final ArchRule textKnowsNoFolders = noClasses()
            .that()
            .resideInAPackage("org.banyan.loader.text")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.banyan.loader");

    @ArchTest
    static final ArchRule coreKnowsNoFiles = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.file..");

    @ArchTest
    static final ArchRule theEnvironmentKnowsNoEvaluation = noClasses()
            .that()
            .resideInAPackage(CORE)
            .and()
            .resideOutsideOfPackage(EVALUATION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(EVALUATION);

    @ArchTest
    static final ArchRule whatCoreDoesNotExportIsUsedByCoreAlone = noClasses()
            .that()
            .resideOutsideOfPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.banyan.core.space", "org.banyan.core.term");

    @ArchTest
    static final ArchRule atomsStandOnTermsAndNotTheOtherWay = classes()
            .that()
            .resideInAPackage("org.banyan.core.term")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("org.banyan.core.term", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheFaceOfEvaluationIsUsedOutside = noClasses()
            .that()
            .resideOutsideOfPackage(EVALUATION)
            .should()
            .dependOnClassesThat(resideInAPackage(EVALUATION)
                    .and(not(resideInAnyPackage("org.banyan.core.eval", "org.banyan.core.eval.host"))));

    @ArchTest
    static final ArchRule theStoreIsTheOnlyWayToTheWorld = classes()
            .that()
            .resideInAPackage(WORLD)
            .and(simpleName("World").or(simpleName("Journal")).or(simpleName("Noted")))
            .should()
            .bePackagePrivate()
            .andShould()
            .onlyBeAccessed()
            .byAnyPackage(WORLD);

    /** A subclass of the store may read rules and types without a note; there is one, whose meanings are compared. */
    @ArchTest
    static final ArchRule oneStoreKnowsWhatHeadsMean = classes()
            .that()
            .areAssignableTo("org.banyan.core.eval.world.Store")
            .should()
            .haveSimpleName("Store")
            .orShould()
            .haveSimpleName("Context");

    @ArchTest
    static void eachRoomOfEvaluationUsesOnlyWhatStandsBelowIt(JavaClasses banyan) {
        List<String> upwards = new ArrayList<>();
        for (JavaClass each : banyan.that(resideInAPackage(EVALUATION))) {
            int room = ROOMS_OF_EVALUATION.indexOf(each.getPackageName());
            assertThat(room).as("a place for %s", each.getPackageName()).isNotNegative();
            for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
                if (ROOMS_OF_EVALUATION.indexOf(dependency.getTargetClass().getPackageName()) > room) {
                    upwards.add(dependency.getDescription());
                }
            }
        }
        assertThat(upwards).isEmpty();
    }

    @ArchTest
    static final ArchRule micrometerIsOptional = noClasses()
            .that()
            .resideOutsideOfPackage("org.banyan.core.micrometer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "org.banyan.core.micrometer");

    @ArchTest
    static final ArchRule noClassLocks = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.locks..");

    @ArchTest
    static final ArchRule noMethodIsSynchronized = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(PERSISTENT, CORE)
            .should()
            .haveModifier(SYNCHRONIZED);

    @ArchTest
    static final ArchRule librariesKeepOffTheConsole = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE, LOADER, TESTKIT, SAMPLES)
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule librariesNeverExit = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE, LOADER, TESTKIT, SAMPLES)
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule nodesAreFinal =
            fields().that().areDeclaredInClassesThat(areFrozenNodes()).should().beFinal();

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses banyan) {
        Set<JavaPackage> packages = banyan.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages).hasSizeGreaterThan(4);
        assertThat(packages)
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as(each.getName())
                        .isTrue());
    }

    /** The node and all its shapes but the draft, which belongs to one builder and is never shared. */
    private static DescribedPredicate<JavaClass> areFrozenNodes() {
        Class<?> node = named("org.banyan.persistent.node.Node");
        Class<?> draft = named("org.banyan.persistent.node.Draft");
        Set<Class<?>> shapes = Arrays.stream(Objects.requireNonNull(node.getPermittedSubclasses()))
                .filter(shape -> shape != draft)
                .collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "are frozen nodes",
                each -> each.isEquivalentTo(node) || shapes.stream().anyMatch(each::isEquivalentTo));
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
