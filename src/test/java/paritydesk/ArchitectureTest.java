package paritydesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Holds the package table: what each package may use of ours, and which one alone knows a library.
///
/// The core must give the same figures in a window, a terminal and a test, so it may know neither toolkit, nor database, nor
/// file format. A package that does not exist yet satisfies every rule.
class ArchitectureTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("paritydesk");

    /// The table, in its order: a package and those of ours that it may use.
    private static final Map<String, Set<String>> MAY_USE = table();

    /// A family of library packages and those of ours that may know it.
    private static final Map<List<String>, List<String>> KNOWN_BY =
            Map.of(
                    List.of("tools.jackson..", "com.fasterxml..", "org.apache.commons.csv.."),
                    List.of("paritydesk.file..", "paritydesk.intake.source.."),
                    List.of("de.siegmar..", "org.dhatim.."),
                    List.of("paritydesk.intake.source.."),
                    List.of(
                            "java.sql..",
                            "javax.sql..",
                            "org.h2..",
                            "org.flywaydb..",
                            "org.jdbi.."),
                    List.of("paritydesk.store.."),
                    List.of(
                            "javafx..",
                            "com.sun.javafx..",
                            "org.controlsfx..",
                            "atlantafx..",
                            "org.kordamp.."),
                    List.of("paritydesk.ui.."),
                    List.of("com.ezylang.."),
                    List.of("paritydesk.checklist.."),
                    List.of("com.ibm.icu.."),
                    List.of("paritydesk.checklist..", "paritydesk.intake.source.."),
                    List.of("com.openhtmltopdf..", "org.apache.pdfbox.."),
                    List.of("paritydesk.report.."),
                    List.of("picocli.."),
                    List.of("paritydesk.cli..", "paritydesk"),
                    List.of("java.awt..", "javax.swing.."),
                    List.of("paritydesk.ui..", "paritydesk.report.."));

    private static Map<String, Set<String>> table() {
        var table = new LinkedHashMap<String, Set<String>>();
        table.put("finding", Set.of());
        table.put("chart", Set.of());
        table.put("audit", Set.of());
        table.put("memo", Set.of());
        allowMore(table, "asset", "finding");
        allowMore(table, "plan", "asset");
        allowMore(table, "book", "asset");
        allowMore(table, "market", "asset");
        allowMore(table, "venue", "asset");
        allowMore(table, "study", "plan", "book", "market", "venue");
        allowMore(table, "scenario", "study");
        allowMore(table, "shock", "scenario");
        allowMore(table, "valuation", "scenario");
        allowMore(table, "timeline", "valuation");
        allowMore(table, "simulation", "timeline");
        allowMore(table, "explore", "shock", "timeline");
        allowMore(table, "answer", "simulation");
        allowMore(table, "example", "answer");
        allowMore(table, "checklist", "answer", "explore", "audit");
        allowMore(table, "file", "checklist", "explore", "memo");
        allowMore(table, "intake", "file");
        allowMore(table, "store", "intake");
        allowMore(table, "report", "file", "chart");
        allowMore(table, "cli", "report", "store");
        allowMore(table, "ui", "report", "store", "example");
        return table;
    }

    /// Adds a row: the package may use those named and all that they may use.
    private static void allowMore(Map<String, Set<String>> table, String name, String... direct) {
        var all = new TreeSet<>(List.of(direct));
        Arrays.stream(direct).forEach(used -> all.addAll(table.get(used)));
        table.put(name, Set.copyOf(all));
    }

    @TestFactory
    Stream<DynamicTest> packageUsesOnlyWhatStandsBeforeIt() {
        return MAY_USE.entrySet().stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.getKey(), () -> check(onlyWhatStandsBefore(row))));
    }

    private static ArchRule onlyWhatStandsBefore(Map.Entry<String, Set<String>> row) {
        var allowed =
                Stream.concat(Stream.of(row.getKey()), row.getValue().stream())
                        .map(name -> "paritydesk." + name + "..")
                        .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("paritydesk." + row.getKey() + "..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("paritydesk..").and(not(resideInAnyPackage(allowed))))
                .because(row.getKey() + " may use only " + new TreeSet<>(row.getValue()));
    }

    @TestFactory
    Stream<DynamicTest> libraryIsKnownOnlyWhereTheTableSaysSo() {
        return KNOWN_BY.entrySet().stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.getKey().getFirst() + " by " + row.getValue(),
                                        () -> check(knownOnlyBy(row.getKey(), row.getValue()))));
    }

    private static ArchRule knownOnlyBy(List<String> library, List<String> packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library.toArray(String[]::new));
    }

    @Test
    void everyPackageIsInTheTable() {
        var unknown =
                OURS.stream()
                        .map(ArchitectureTest::topPackage)
                        .filter(name -> !name.isEmpty() && !MAY_USE.containsKey(name))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unknown).as("packages without a row in the table").isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        check(slices().matching("paritydesk.(**)").should().beFreeOfCycles());
    }

    @Test
    void everyPackageIsNullMarked() {
        var open =
                OURS.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(found -> found.tryGetAnnotationOfType(NullMarked.class).isEmpty())
                        .map(found -> found.getName())
                        .toList();
        assertThat(open).as("packages without @NullMarked in their package-info").isEmpty();
    }

    @Test
    void coreReadsNoClock() {
        check(
                noClasses()
                        .that()
                        .resideInAnyPackage(
                                "paritydesk.asset..",
                                "paritydesk.plan..",
                                "paritydesk.book..",
                                "paritydesk.market..",
                                "paritydesk.scenario..",
                                "paritydesk.valuation..",
                                "paritydesk.timeline..",
                                "paritydesk.simulation..",
                                "paritydesk.checklist..")
                        .should()
                        .callMethod(java.time.Instant.class, "now")
                        .orShould()
                        .callMethod(System.class, "currentTimeMillis")
                        .orShould()
                        .callMethod(System.class, "getProperty", String.class)
                        .because("same inputs and same seed give the same bits"));
    }

    @Test
    void mainChoosesAndNothingComesBackToIt() {
        check(
                classes()
                        .that()
                        .haveFullyQualifiedName("paritydesk.Main")
                        .should()
                        .onlyHaveDependentClassesThat()
                        .resideInAPackage("paritydesk"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(OURS);
    }

    private static String topPackage(JavaClass type) {
        var name = type.getPackageName();
        return name.equals("paritydesk") ? "" : name.split("\\.")[1];
    }
}
