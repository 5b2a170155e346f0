package org.banyan.docs;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaModifier.SYNCHRONIZED;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms, and what must not be found inside them. */
@AnalyzeClasses(packages = "org.banyan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PERSISTENT = "org.banyan.persistent..";
    private static final String CORE = "org.banyan.core..";
    private static final String EVALUATION = "org.banyan.core.eval..";
    private static final String MACHINE = "org.banyan.core.eval.machine";
    private static final String WORLD = "org.banyan.core.eval.world";
    private static final String TERM = "org.banyan.core.eval.term";
    private static final String LOADER = "org.banyan.loader..";
    private static final String CLI = "org.banyan.cli..";
    private static final String TESTKIT = "org.banyan.testkit..";

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
            .whereLayer("core")
            .mayOnlyBeAccessedByLayers("loader", "cli", "testkit")
            .whereLayer("loader")
            .mayOnlyBeAccessedByLayers("cli", "testkit")
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("testkit")
            .mayNotBeAccessedByAnyLayer();

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
    static final ArchRule functionsOfTheLibraryKnowNoMachine = noClasses()
            .that()
            .resideInAPackage("org.banyan.core.eval.library")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MACHINE);

    @ArchTest
    static final ArchRule onlyEvaluationKnowsTheMachine = noClasses()
            .that()
            .resideOutsideOfPackage(EVALUATION)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MACHINE, WORLD, TERM, "org.banyan.core.eval.library");

    @ArchTest
    static final ArchRule theWorldKnowsNoMachine = noClasses()
            .that()
            .resideInAnyPackage(WORLD, TERM)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(MACHINE);

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
    static final ArchRule theFaceOfEvaluationSeesOneDoorOfTheMachine = noClasses()
            .that()
            .resideInAPackage("org.banyan.core.eval")
            .should()
            .dependOnClassesThat(resideInAPackage(MACHINE).and(not(simpleName("Run"))));

    @ArchTest
    static final ArchRule micrometerIsOptional = noClasses()
            .that()
            .resideOutsideOfPackage("org.banyan.core.micrometer")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "org.banyan.core.micrometer");

    @ArchTest
    static final ArchRule nobodyLocks = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.concurrent.locks..");

    @ArchTest
    static final ArchRule nobodySynchronizes = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(PERSISTENT, CORE)
            .should()
            .haveModifier(SYNCHRONIZED);

    @ArchTest
    static final ArchRule librariesKeepOffTheConsole = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE, LOADER, TESTKIT)
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule librariesNeverExit = noClasses()
            .that()
            .resideInAnyPackage(PERSISTENT, CORE, LOADER, TESTKIT)
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
        Class<?> node = named("org.banyan.persistent.Node");
        Class<?> draft = named("org.banyan.persistent.Draft");
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
