package dev.platform;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the floors of the house: see docs/adr/0001-floors-and-one-pipeline.md. */
class FloorsTest {
    private static final String ROOT = "dev.platform.";

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.platform");

    /** Each floor, from the ground up, with the floors that it may use. */
    private static final Map<String, List<String>> FLOORS = new LinkedHashMap<>();

    static {
        floor("finding");
        floor("tree", "finding");
        floor("yaml", "finding");
        floor("model", "finding");
        floor("spec", "model", "yaml", "tree", "finding");
        floor("check", "model", "finding");
        floor("plan", "model", "tree", "finding");
        floor("diff", "model", "tree", "yaml", "finding");
        floor("schema", "model", "yaml", "tree", "finding");
        floor("cluster", "tree", "yaml", "finding");
        floor("status", "model", "tree");
        floor("isolation", "model", "yaml", "finding");
        floor("load", "model");
        floor("helm", "yaml", "finding");
        floor("registry", "model", "yaml", "finding");
        floor("render", "plan", "model", "tree", "yaml", "finding");
        floor("policy", "model", "tree", "yaml", "finding");
        floor("intake", "spec", "model", "yaml", "finding");
        floor("git", "tree", "finding");
        floor(
                "app",
                "render",
                "git",
                "intake",
                "policy",
                "spec",
                "check",
                "plan",
                "diff",
                "schema",
                "cluster",
                "status",
                "isolation",
                "helm",
                "registry",
                "tree",
                "yaml",
                "model",
                "finding");
        floor("doctor", "app", "git", "cluster", "render", "spec", "plan", "tree", "model", "finding");
        floor(
                "cli",
                "doctor",
                "app",
                "render",
                "git",
                "intake",
                "policy",
                "spec",
                "check",
                "plan",
                "diff",
                "schema",
                "cluster",
                "status",
                "isolation",
                "load",
                "tree",
                "yaml",
                "model",
                "finding");
    }

    private static void floor(String name, String... mayUse) {
        FLOORS.put(name, List.of(mayUse));
    }

    private record Door(String library, List<String> floors) {
        Door(String library, String... floors) {
            this(library, List.of(floors));
        }
    }

    private static final List<Door> DOORS = List.of(
            new Door("org.yaml.snakeyaml", "yaml"),
            new Door("com.github.mustachejava", "render"),
            new Door("org.eclipse.jgit", "git"),
            new Door("picocli", "cli"),
            new Door("com.sun.net.httpserver", "cli"),
            new Door("com.fasterxml.jackson.databind", "cli"),
            new Door("com.fasterxml.jackson.dataformat", "cli"),
            // JSON is read, and schemas are written, as a stream.
            new Door("com.fasterxml.jackson.core", "yaml", "schema", "cli"),
            new Door("io.fabric8", "cluster"),
            new Door("com.github.difflib", "diff"),
            new Door("dev.cel", "policy"),
            new Door("com.marcnuri.helm", "helm"),
            new Door("com.google.cloud.tools.jib", "registry"));

    /** What touches the disk. JGit and Helm work on files of their own, so their floors may look at them. */
    private static final Door DISK = new Door("the disk", "tree", "git", "helm");

    private static final List<String> DISK_CLASSES = List.of(
            "java.nio.file.Files",
            "java.nio.channels.FileChannel",
            "java.io.FileInputStream",
            "java.io.FileOutputStream",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.RandomAccessFile");

    /** Words that say nothing about the job. */
    private static final String NO_NAME =
            ".*(Utils?|Helpers?|Manager|Handler|Common|Impl|Data|Info)" + "|.*\\.(Base|Abstract)[A-Z][^.]*";

    @Test
    void theClassesAreSeen() {
        assertThat(OURS).hasSizeGreaterThan(20);
        assertThat(floorsOf(OURS)).containsExactlyInAnyOrderElementsOf(FLOORS.keySet());
    }

    @Test
    void eachFloorUsesOnlyFloorsBelow() {
        LayeredArchitecture house = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String floor : FLOORS.keySet()) {
            house = house.layer(floor).definedBy(ROOT + floor + "..");
        }
        for (Map.Entry<String, List<String>> floor : FLOORS.entrySet()) {
            var layer = house.whereLayer(floor.getKey());
            house = floor.getValue().isEmpty()
                    ? layer.mayNotAccessAnyLayer()
                    : layer.mayOnlyAccessLayers(floor.getValue().toArray(String[]::new));
        }
        house.check(OURS);
    }

    @Test
    void noFloorsUseEachOther() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(OURS);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void eachLibraryHasOneDoor(Door door) {
        onlyFrom(door, resideIn(door.library())).check(OURS);
    }

    @Test
    void onlyTheTreeTouchesTheDisk() {
        onlyFrom(DISK, describe("touch the disk", type -> DISK_CLASSES.contains(type.getName())))
                .check(OURS);
    }

    @Test
    void onlyTheRoofPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("only the roof speaks to people")
                .check(OURS);
    }

    @Test
    void onlyTheRoofEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(OURS);
    }

    @Test
    void namesSayTheJob() {
        classes()
                .should()
                .haveNameNotMatching(NO_NAME)
                .because("a class is named for its job: see docs/style.md")
                .check(OURS);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(OURS.getPackage("dev.platform").getSubpackagesInTree())
                .isNotEmpty()
                .allSatisfy(FloorsTest::assertNullMarked);
    }

    private static void assertNullMarked(JavaPackage ours) {
        assertThat(ours.isAnnotatedWith(NullMarked.class))
                .as("%s has a package-info with @NullMarked", ours.getName())
                .isTrue();
    }

    static Stream<Door> doors() {
        return DOORS.stream();
    }

    private static ArchRule onlyFrom(Door door, DescribedPredicate<JavaClass> library) {
        String[] packages =
                door.floors().stream().map(floor -> ROOT + floor + "..").toArray(String[]::new);
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(library)
                .because(door.library() + " has one door: " + String.join(", ", door.floors()));
    }

    private static DescribedPredicate<JavaClass> resideIn(String library) {
        return describe(
                "are in " + library,
                type -> type.getPackageName().equals(library)
                        || type.getPackageName().startsWith(library + "."));
    }

    private static List<String> floorsOf(JavaClasses classes) {
        return classes.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0])
                .distinct()
                .toList();
    }
}
