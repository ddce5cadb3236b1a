package org.openhall.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

/**
 * The doors and habits of the house, as tests. Each module has one subclass that names its own package and the rooms it
 * may enter; every rule then runs over that module's compiled main classes.
 */
public abstract class HouseRules {

    private static final String OURS = "org.openhall.";
    private static final List<String> ROOMS = List.of("devices", "contract", "content", "server", "kiosk",
            "provisioning");
    private static final Set<String> CLOCK_OWNERS = Set.of("java.time.Instant", "java.time.LocalDate",
            "java.time.LocalDateTime", "java.time.LocalTime", "java.time.ZonedDateTime", "java.time.OffsetDateTime");

    private final JavaClasses classes;
    private final String room;
    private final List<String> mayEnter;

    /**
     * Reads the module's classes once per test instance.
     *
     * @param room the module's own package below org.openhall
     * @param mayEnter the other rooms it may import
     */
    protected HouseRules(String room, String... mayEnter) {
        this.room = room;
        this.mayEnter = List.of(mayEnter);
        this.classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS).importPackages(OURS + room);
    }

    @Test
    void packagesAreFreeOfCycles() {
        check(slices().matching(OURS + "(**)").should().beFreeOfCycles()
                .because("a cycle makes two rooms one: nobody can change half of it"));
    }

    @Test
    void arrowsPointOneWay() {
        String[] closed = ROOMS.stream().filter(r -> !r.equals(room) && !mayEnter.contains(r))
                .map(r -> OURS + r + "..").toArray(String[]::new);
        check(noClasses().should().dependOnClassesThat().resideInAnyPackage(closed)
                .because("the doors of the house are fixed in README.md, Map of the house"));
    }

    @Test
    void javaFxStaysInTheKiosk() {
        check(noClasses().that().resideOutsideOfPackage(OURS + "kiosk..").should().dependOnClassesThat()
                .resideInAnyPackage("javafx..").because("only the kiosk has a window"));
    }

    @Test
    void sqlStaysInStores() {
        check(noClasses().that().haveSimpleNameNotEndingWith("Store").and().haveSimpleNameNotEndingWith("Database")
                .and().haveNameNotMatching(".*(Store|Database)\\$.*").and().haveSimpleNameNotEndingWith("Bench")
                .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "org.jdbi..", "org.sqlite..")
                .because("one way to reach SQL: a store over the one Database"));
    }

    @Test
    void jettyStaysInHttpPackages() {
        check(noClasses().that().resideOutsideOfPackage(OURS + "server.http..").should().dependOnClassesThat()
                .resideInAnyPackage("org.eclipse.jetty..").because("features answer calls, they do not know the wire"));
    }

    @Test
    void serialPortsStayInTheSerialPackage() {
        check(noClasses().that().resideOutsideOfPackage(OURS + "devices.serial..").should().dependOnClassesThat()
                .resideInAnyPackage("com.fazecast..").because("native code has one door"));
    }

    @Test
    void clocksAndSleepsLiveInTheRoots() {
        DescribedPredicate<JavaAccess<?>> readsTheClock = DescribedPredicate.describe("read the clock or sleep",
                HouseRules::readsTheClock);
        check(noClasses().that().haveSimpleNameNotEndingWith("Main").and().haveNameNotMatching(".*Main\\$.*").and()
                .haveSimpleNameNotEndingWith("Bench").should().accessTargetWhere(readsTheClock)
                .because("clocks are passed in, and waiting is a timer's work: so tests can turn time by hand"));
    }

    @Test
    void nobodyPrintsButCommands() {
        check(noClasses().that().haveSimpleNameNotEndingWith("Main").and().haveSimpleNameNotEndingWith("Command").and()
                .haveSimpleNameNotEndingWith("Bench").and().haveNameNotMatching(".*(Main|Command|Bench)\\$.*").should()
                .accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("a program speaks through its log, a command through its own output"));
    }

    @Test
    void nobodyHidesASingleton() {
        check(methods().that().haveName("getInstance").and()
                .areDeclaredInClassesThat(resideInAnyPackage("org.openhall.."))
                .should().notHaveModifier(JavaModifier.STATIC).because("wiring is done by constructors")
                .allowEmptyShould(true));
    }

    @Test
    void staticStateDoesNotChange() {
        check(com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields().that().areStatic().and()
                .areDeclaredInClassesThat(resideInAnyPackage("org.openhall..")).and().doNotHaveModifier(
                        JavaModifier.SYNTHETIC)
                .should().beFinal().because("no static mutable state").allowEmptyShould(true));
    }

    @Test
    void theModuleKeepsToItsOwnPackage() throws IOException {
        assertFalse(classes.isEmpty(), "no classes of " + room + ": no rule would find anything");
        try (Stream<Path> packages = Files.list(Path.of("target/classes/org/openhall"))) {
            assertEquals(List.of(room.replaceFirst("[.].*", "")),
                    packages.map(p -> p.getFileName().toString()).toList());
        }
    }

    private void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(classes);
    }

    /** By a call or by a method reference. */
    private static boolean readsTheClock(JavaAccess<?> access) {
        if (!(access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget target)) return false;
        String owner = target.getOwner().getName();
        String name = target.getName();
        boolean now = CLOCK_OWNERS.contains(owner) && name.equals("now") && target.getRawParameterTypes().isEmpty();
        boolean system = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
        boolean source = owner.equals("java.time.InstantSource") && name.equals("system");
        boolean sleep = name.equals("sleep") && (owner.equals("java.lang.Thread")
                || owner.equals("java.util.concurrent.TimeUnit"));
        boolean park = owner.equals("java.util.concurrent.locks.LockSupport")
                && (name.equals("parkNanos") || name.equals("parkUntil"));
        return now || system || clock || source || sleep || park;
    }
}
