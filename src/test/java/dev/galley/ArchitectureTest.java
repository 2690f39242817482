package dev.galley;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class ArchitectureTest {
    private static final String ROOT = "dev.galley.";

    /** The one table that says who may use whom: a package, then those it may use. Arrows go down only. */
    private static final String[][] MAY_USE = {
        {"source"},
        {"diagnostic", "source"},
        {"config", "source", "diagnostic"},
        {"page", "source", "diagnostic"},
        {"site", "page", "config", "diagnostic", "source"},
        {"markdown", "page", "config", "diagnostic", "source"},
        {"snippet", "page", "diagnostic", "source"},
        {"highlight"},
        {"run", "page", "diagnostic", "source"},
        {"runtime", "run"},
        {"theme", "diagnostic", "source"},
        {"search", "page", "source"},
        {"files", "source", "diagnostic"},
        {"render", "theme", "site", "page", "diagnostic", "source"},
        {
            "build",
            "render",
            "markdown",
            "snippet",
            "run",
            "theme",
            "search",
            "files",
            "site",
            "page",
            "config",
            "diagnostic",
            "source"
        },
        {"serve", "build", "files", "config", "diagnostic", "source"},
        {
            "cli",
            "serve",
            "build",
            "render",
            "markdown",
            "snippet",
            "run",
            "runtime",
            "highlight",
            "theme",
            "search",
            "files",
            "site",
            "page",
            "config",
            "diagnostic",
            "source"
        },
    };

    /** Each library, by a package of it, and the packages that own it. */
    private static final String[][] OWNERS = {
        {"org.commonmark..", "markdown"},
        {"org.owasp..", "markdown"},
        {"com.github.mustachejava..", "theme"},
        {"com.fasterxml.jackson..", "config", "build", "snippet", "runtime", "highlight"},
        {"org.yaml..", "config", "snippet"},
        {"org.graalvm.polyglot..", "runtime"},
        {"com.google.common.jimfs..", "runtime"},
        {"org.apache.lucene..", "search"},
        {"com.oracle..", "snippet"},
        {"io.debezium..", "snippet"},
        {"org.antlr..", "snippet"},
        {"com.github.javaparser..", "snippet"},
        {"org.mozilla..", "snippet", "highlight"},
        {"org.mariadb..", "runtime"},
        {"java.nio.file..", "files", "serve", "cli", "highlight", "run", "runtime"},
        {"com.sun.net..", "serve"},
        {"picocli..", "cli"},
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.galley");

    /** The table: in each row a package, then those it may use. */
    public static List<List<String>> mayUse() {
        return Arrays.stream(MAY_USE).map(List::of).toList();
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> packages = new TreeSet<>();
        CLASSES.forEach(it -> packages.add(it.getPackageName()));
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(MAY_USE).map(row -> ROOT + row[0]).toList());
    }

    @Test
    void packagesUseOnlyThoseTheyMay() {
        for (String[] row : MAY_USE) {
            String[] allowed = Stream.of(row).map(name -> ROOT + name).toArray(String[]::new);
            classes()
                    .that()
                    .resideInAPackage(ROOT + row[0])
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAPackage("dev.galley..").negate().or(resideInAnyOf(allowed)))
                    .check(CLASSES);
        }
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideInAnyOf(String[] packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void eachLibraryStaysWithItsOwner() {
        for (String[] row : OWNERS) {
            String[] owners = Stream.of(row).skip(1).map(name -> ROOT + name).toArray(String[]::new);
            noClasses()
                    .that()
                    .resideOutsideOfPackages(owners)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(row[0])
                    .check(CLASSES);
        }
    }

    @Test
    void theLowerFloorsKnowNoClockLocaleOrLogger() {
        List<String> lower = List.of("source", "diagnostic", "page", "config", "site", "markdown", "theme", "render");
        noClasses()
                .that()
                .resideInAnyPackage(lower.stream().map(name -> ROOT + name).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.time..", "java.util.logging..", "java.nio.file..", "java.lang.System$Logger")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.util.Locale.class, "getDefault")
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }
}
