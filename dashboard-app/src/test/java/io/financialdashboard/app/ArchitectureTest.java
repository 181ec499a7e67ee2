package io.financialdashboard.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house rules of ARCHITECTURE.md, held against the compiled classes of all modules. */
class ArchitectureTest {
    private static final String BASE = "io.financialdashboard";
    private static final String DOMAIN = BASE + ".domain..";
    private static final String CLIENT = BASE + ".client..";
    private static final String TERMINAL = BASE + ".app.terminal..";
    private static final String MODEL = BASE + ".domain..model..";
    private static final String PORT_IN = BASE + ".domain..port.in..";
    private static final String PORT_OUT = BASE + ".domain..port.out..";
    private static final String SERVICE = BASE + ".domain..service..";
    private static final List<String> CONTEXTS =
            List.of("marketdata", "chart", "analytics", "news", "account", "alerting");
    /** Which contexts a context may use besides market data. */
    private static final Map<String, Set<String>> USES = Map.of("alerting", Set.of("chart", "account"));

    private static final List<String> ADAPTERS = List.of("mockfeed", "replay", "memory", "file", "http");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    // A rule about a package that is not there holds for nothing: this comes first.
    @Test
    void every_room_that_a_rule_names_exists() {
        List<String> rooms = Stream.of(
                        List.of("domain.kernel", "app", "client"),
                        CONTEXTS.stream()
                                .map(context -> "domain." + context + ".port.in")
                                .toList(),
                        CONTEXTS.stream()
                                .map(context -> "domain." + context + ".service")
                                .toList(),
                        List.of("domain.marketdata.model", "domain.chart.model", "domain.analytics.model"),
                        List.of(
                                "domain.marketdata.port.out",
                                "domain.news.port.out",
                                "domain.account.port.out",
                                "domain.alerting.port.out"),
                        ADAPTERS.stream().map(adapter -> "adapters." + adapter).toList())
                .flatMap(List::stream)
                .map(room -> BASE + "." + room)
                .toList();

        for (String room : rooms) {
            assertThat(CLASSES.that(resideInAPackage(room + "..")))
                    .as("classes in %s", room)
                    .isNotEmpty();
        }
    }

    // And a room that no rule names is bound by none.
    @Test
    void every_context_and_adapter_that_exists_is_named_by_the_rules() {
        assertThat(roomsBelow(BASE + ".domain.")).containsExactlyInAnyOrderElementsOf(with("kernel", CONTEXTS));
        assertThat(roomsBelow(BASE + ".adapters.")).containsExactlyInAnyOrderElementsOf(ADAPTERS);
    }

    private static Set<String> roomsBelow(String parent) {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(parent))
                .map(name -> name.substring(parent.length()).split("\\.", 2)[0])
                .collect(Collectors.toSet());
    }

    private static List<String> with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }

    @TestFactory
    Stream<DynamicTest> the_house_rules_hold() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("the domain knows the JDK and itself only", pureDomain());
        rules.put("the domain does no input or output", noInputOrOutput());
        rules.put("the domain makes no threads and writes no log", noThreadsAndNoLog());
        rules.put("the domain has no wall clock and no hidden randomness", noHiddenState());
        rules.put(
                "model knows neither port nor service",
                noClasses()
                        .that()
                        .resideInAPackage(MODEL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(PORT_IN, PORT_OUT, SERVICE));
        rules.put(
                "port does not know service",
                noClasses()
                        .that()
                        .resideInAnyPackage(PORT_IN, PORT_OUT)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(SERVICE));
        for (String context : CONTEXTS) {
            rules.put("only app and " + context + " itself know its service", serviceIsPrivate(context));
            rules.put(context + " is used through its port.in only", contextMap(context));
            rules.put(context + " uses no context but those it may", usesThoseItMay(context));
        }
        for (String adapter : ADAPTERS) {
            rules.put("adapter " + adapter + " knows no other adapter", adapterStandsAlone(adapter));
        }
        rules.put("the client knows nothing else of the project", clientStandsAlone());
        rules.put(
                "only the commands of a terminal depend on the client",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(CLIENT, TERMINAL)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(CLIENT));
        rules.put(
                "nobody depends on app",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(BASE + ".app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(BASE + ".app.."));
        rules.put(
                "no cycles between packages",
                slices().matching(BASE + ".(**)").should().beFreeOfCycles());
        rules.put(
                "model holds values and final classes",
                classes()
                        .that()
                        .resideInAPackage(MODEL)
                        // What the compiler adds for a switch over an enum is nobody's class.
                        .and()
                        .doNotHaveModifier(JavaModifier.SYNTHETIC)
                        .should()
                        .beRecords()
                        .orShould()
                        .beEnums()
                        .orShould()
                        .beInterfaces()
                        .orShould()
                        .haveModifier(JavaModifier.FINAL));
        rules.put("fields of kernel, model and ports are final", finalFields());
        rules.put(
                "port.in holds interfaces, records, enums and exceptions",
                classes()
                        .that()
                        .resideInAPackage(PORT_IN)
                        .and(notPackageInfo())
                        .should()
                        .beInterfaces()
                        .orShould()
                        .beRecords()
                        .orShould()
                        .beEnums()
                        .orShould()
                        .beAssignableTo(Throwable.class));
        rules.put(
                "no class is named for nothing",
                noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)"));
        rules.put(
                "nobody but app writes to the console",
                noClasses()
                        .that()
                        .resideOutsideOfPackage(BASE + ".app..")
                        .should()
                        .accessField(System.class, "out")
                        .orShould()
                        .accessField(System.class, "err"));
        rules.put("no generic exceptions", NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS);
        return rules.entrySet().stream()
                .map(rule -> dynamicTest(rule.getKey(), () -> rule.getValue().check(CLASSES)));
    }

    private static ArchRule pureDomain() {
        return classes()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", DOMAIN);
    }

    /** Whoever takes it into a program takes JSON along, and no more. */
    private static ArchRule clientStandsAlone() {
        return classes()
                .that()
                .resideInAPackage(CLIENT)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify..", "tools.jackson..", "com.fasterxml.jackson.annotation..", CLIENT);
    }

    private static ArchRule noInputOrOutput() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "java.io..")
                        // What every lambda, record and exception of the JDK carries along is no input or output.
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(java.io.Serializable.class))));
    }

    private static ArchRule noHiddenState() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(InstantSource.class, "system")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(ThreadLocalRandom.class, "current")
                .orShould()
                .callMethod(RandomGenerator.class, "getDefault")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(UUID.class, "randomUUID");
    }

    private static ArchRule noThreadsAndNoLog() {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .should()
                .dependOnClassesThat(resideInAPackage("java.util.logging..")
                        .or(JavaClass.Predicates.type(System.Logger.class))
                        .or(JavaClass.Predicates.type(Executors.class))
                        .or(JavaClass.Predicates.type(Thread.Builder.class)))
                .orShould()
                .callMethod(Thread.class, "start")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class);
    }

    private static String context(String name) {
        return BASE + ".domain." + name + "..";
    }

    private static ArchRule serviceIsPrivate(String context) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(context(context), BASE + ".app..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".domain." + context + ".service..");
    }

    private static ArchRule contextMap(String context) {
        return noClasses()
                .that()
                .resideInAPackage(DOMAIN)
                .and()
                .resideOutsideOfPackage(context(context))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                BASE + ".domain." + context + ".port.out..", BASE + ".domain." + context + ".model..")
                        .as("port.out or model of " + context));
    }

    private static ArchRule usesThoseItMay(String context) {
        String[] others = CONTEXTS.stream()
                .filter(other -> !other.equals(context) && !other.equals("marketdata"))
                .filter(other -> !USES.getOrDefault(context, Set.of()).contains(other))
                .map(ArchitectureTest::context)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(context(context))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule adapterStandsAlone(String adapter) {
        String[] others = ADAPTERS.stream()
                .filter(other -> !other.equals(adapter))
                .map(other -> BASE + ".adapters." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(BASE + ".adapters." + adapter + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule finalFields() {
        // A builder inside a value is filled before the value exists.
        return fields().that()
                .areDeclaredInClassesThat(resideInAnyPackage(BASE + ".domain.kernel..", MODEL, PORT_IN, PORT_OUT)
                        .and(DescribedPredicate.not(JavaClass.Predicates.simpleNameEndingWith("Builder"))))
                .should()
                .beFinal();
    }

    private static DescribedPredicate<JavaClass> notPackageInfo() {
        return DescribedPredicate.not(JavaClass.Predicates.simpleName("package-info"));
    }
}
