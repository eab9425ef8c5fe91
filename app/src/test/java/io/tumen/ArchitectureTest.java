package io.tumen;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The walls of the house. Each wall has two tests: it holds for our classes, and it bites on classes that break it
/// ([BrokenHouse]), because a rule that cannot fail is worth nothing.
///
/// Who starts what: `io.tumen.Main` is the only class that sees both doors. It hands the web's start to the command
/// line as a function, so `tumen serve` opens the web without `cli` knowing `web`, and `plan`, `law`, `check` load no
/// Spring.
class ArchitectureTest {
    /// Part | the parts it may see. `main` is the package `io.tumen` itself, which wires the others together.
    private static final Map<String, Set<String>> MAY_SEE = table("""
            corridor   |
            law        | corridor
            feed       | corridor law
            conversion | corridor law feed
            planner    | corridor law
            flows      | corridor law
            certificate |
            simulation | corridor law
            postgres   |
            ledger     | corridor law
            audit      | corridor law ledger
            outbox     | corridor audit
            exchange   | corridor law ledger
            operations | corridor law feed conversion planner flows certificate simulation postgres ledger audit outbox exchange
            settings   | corridor planner flows simulation postgres ledger audit outbox exchange operations
            web        | corridor law feed operations settings
            cli        | corridor law feed operations settings
            main       | corridor law feed conversion planner flows certificate simulation postgres ledger audit outbox exchange operations settings web cli
            """);

    /// Parts of the design with no class yet. A part leaves this set with its first class.
    private static final Set<String> NOT_BUILT_YET = Set.of("simulation", "exchange");

    /// What is not ours | the parts that may use it.
    private static final Map<String, Set<String>> MAY_USE = table("""
            database     | postgres ledger audit outbox
            spring       | ledger audit outbox operations web main
            json         | conversion ledger audit outbox exchange operations settings web cli main
            servlet      | web
            command line | cli main
            """);

    private static final Map<String, Pattern> OUTSIDE = Map.of(
            "database",
                    Pattern.compile("(java\\.sql|javax\\.sql|org\\.postgresql|org\\.flywaydb|com\\.zaxxer\\.hikari"
                            + "|org\\.springframework\\.(jdbc|transaction|dao))\\..*"),
            "spring", Pattern.compile("org\\.(springframework|springdoc)\\..*"),
            "json", Pattern.compile("(tools|com\\.fasterxml)\\.jackson\\..*"),
            "servlet", Pattern.compile("(jakarta\\.servlet|org\\.apache\\.(catalina|tomcat|coyote))\\..*"),
            "command line", Pattern.compile("picocli\\..*"));

    private static final Set<String> SAMPLES_OF_OUTSIDE = Set.of(
            "database: java.sql.Connection",
            "database: javax.sql.DataSource",
            "database: org.postgresql.PGConnection",
            "database: org.flywaydb.core.Flyway",
            "database: com.zaxxer.hikari.HikariDataSource",
            "database: org.springframework.jdbc.core.simple.JdbcClient",
            "spring: org.springframework.context.ApplicationContext",
            "spring: org.springframework.boot.SpringApplication",
            "json: tools.jackson.databind.ObjectMapper",
            "json: com.fasterxml.jackson.annotation.JsonProperty",
            "servlet: jakarta.servlet.Servlet",
            "command line: picocli.CommandLine");

    /// Of the parts below `operations` the doors see what they print and parse, and nothing that decides.
    private static final Set<String> DOORS = Set.of("web", "cli");

    private static final Set<String> PRINTED_BY_DOORS = Set.of("corridor", "law", "feed");

    /// Same input, same output, on every machine.
    private static final Set<String> REPEATABLE = Set.of(
            "corridor",
            "law",
            "feed",
            "conversion",
            "planner",
            "flows",
            "certificate",
            "simulation",
            "ledger",
            "audit",
            "outbox");

    /// How long a solver took is told in its trace, and nothing else comes of it.
    private static final Set<String> TELL_HOW_LONG = Set.of("flows");

    private static final Set<String> NAMES_THAT_SAY_NOTHING =
            Set.of("util", "utils", "common", "helper", "manager", "impl");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.tumen");

    @TempDir
    private Path folder;

    @Test
    void everyPartSeesOnlyThePartsTheTableNames() {
        assertThat(complaints(HOUSE, ArchitectureTest::forbiddenParts)).isEmpty();
    }

    @Test
    void noticesEveryForbiddenLookFromPartToPart() {
        BrokenHouse broken = new BrokenHouse();
        Set<String> forbidden = new TreeSet<>();
        for (String from : MAY_SEE.keySet()) {
            broken.with(packageOf(from), "Seen", "");
            for (String to : MAY_SEE.keySet()) {
                broken.with(packageOf(from), "Sees" + to, packageOf(to) + ".Seen seen;");
                if (!from.equals(to) && !partsSeenBy(from).contains(to)) {
                    forbidden.add(packageOf(from) + ".Sees" + to);
                }
            }
        }
        assertThat(complaints(broken.compiledInto(folder), ArchitectureTest::forbiddenParts)
                        .keySet())
                .isEqualTo(forbidden);
    }

    @Test
    void librariesStayInThePartsTheTableNames() {
        assertThat(complaints(HOUSE, ArchitectureTest::forbiddenLibraries)).isEmpty();
    }

    @Test
    void noticesEveryForbiddenLibrary() {
        BrokenHouse broken = new BrokenHouse();
        Set<String> forbidden = new TreeSet<>();
        for (String part : MAY_SEE.keySet()) {
            for (String sample : SAMPLES_OF_OUTSIDE) {
                String library = sample.substring(0, sample.indexOf(": "));
                String type = sample.substring(sample.indexOf(": ") + 2);
                String name = "Uses" + type.replace('.', '_');
                broken.with(packageOf(part), name, type + " used;");
                boolean springToo = library.equals("database") && type.startsWith("org.springframework");
                if (!partsUsing(library).contains(part)
                        || (springToo && !partsUsing("spring").contains(part))) {
                    forbidden.add(packageOf(part) + "." + name);
                }
            }
        }
        assertThat(complaints(broken.compiledInto(folder), ArchitectureTest::forbiddenLibraries)
                        .keySet())
                .isEqualTo(forbidden);
    }

    @Test
    void doorsSeeOnlyValuesOfThePartsBelowOperations() {
        assertThat(complaints(HOUSE, ArchitectureTest::rulesHeldByDoors)).isEmpty();
    }

    @Test
    void noticesADoorThatHoldsARule() {
        JavaClasses broken = new BrokenHouse()
                .with("io.tumen.law", "Values", """
                        public record Act(int number) {}
                        public enum Standing { LAWFUL }
                        public static class Refused extends RuntimeException {}
                        public static class Judge {}""")
                .with("io.tumen.web", "Page", "io.tumen.law.Values.Judge judge;")
                .with("io.tumen.cli", "Command", "Object judge = new io.tumen.law.Values.Judge();")
                .with("io.tumen.operations", "UseCase", "io.tumen.law.Values.Judge judge;")
                .with("io.tumen.cli", "Printer", """
                        Object act = new io.tumen.law.Values.Act(42);
                        io.tumen.law.Values.Standing standing;
                        void print() throws io.tumen.law.Values.Refused {}""")
                .compiledInto(folder);
        assertThat(complaints(broken, ArchitectureTest::rulesHeldByDoors))
                .containsOnlyKeys("io.tumen.web.Page", "io.tumen.cli.Command");
    }

    @Test
    void partsHaveNoCycles() {
        assertThat(cycles(HOUSE)).isEmpty();
    }

    @Test
    void noticesACycle() {
        JavaClasses broken = new BrokenHouse()
                .with("io.tumen.corridor", "There", "io.tumen.law.AndBack back;")
                .with("io.tumen.law", "AndBack", "io.tumen.corridor.There there;")
                .compiledInto(folder);
        assertThat(cycles(broken)).hasSize(1);
    }

    @Test
    void everyPackageIsAPartOfTheTable() {
        assertThat(complaints(HOUSE, ArchitectureTest::unknownPackages)).isEmpty();
    }

    @Test
    void noticesAPackageTheTableDoesNotName() {
        JavaClasses broken = new BrokenHouse()
                .with("io.tumen", "Start", "")
                .with("io.tumen.planner", "Search", "")
                .with("io.tumen.planner.util", "Lists", "")
                .with("io.tumen.rumours", "Rumour", "")
                .with("io.tumen.common", "Everything", "")
                .compiledInto(folder);
        assertThat(complaints(broken, ArchitectureTest::unknownPackages))
                .containsOnlyKeys(
                        "io.tumen.planner.util.Lists", "io.tumen.rumours.Rumour", "io.tumen.common.Everything");
        assertThat(complaints(broken, ArchitectureTest::namesThatSayNothing))
                .containsOnlyKeys("io.tumen.planner.util.Lists", "io.tumen.common.Everything");
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        assertThat(complaints(HOUSE, ArchitectureTest::namesThatSayNothing)).isEmpty();
    }

    @Test
    void partsNotBuiltYetAreNamedAndNoOthersAreMissing() {
        Set<String> missing = new TreeSet<>(MAY_SEE.keySet());
        HOUSE.forEach(type -> missing.remove(partOf(type)));
        assertThat(missing).isEqualTo(new TreeSet<>(NOT_BUILT_YET));
    }

    @Test
    void repeatablePartsUseNoClockChanceOrDefaultOfTheMachine() {
        assertThat(complaints(HOUSE, ArchitectureTest::machineDefaults)).isEmpty();
    }

    @Test
    void noticesEveryUseOfClockChanceOrDefaultOfTheMachine() {
        List<String> uses = """
                java.time.Instant.now()
                java.time.LocalDate.now()
                java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                java.time.LocalDateTime.now()
                java.time.ZonedDateTime.now()
                java.time.OffsetDateTime.now()
                java.time.YearMonth.now()
                java.time.Clock.systemUTC()
                java.time.Clock.systemDefaultZone()
                java.time.Clock.tickSeconds(java.time.ZoneOffset.UTC)
                java.time.InstantSource.system()
                (java.util.function.Supplier<Object>) java.time.Instant::now
                System.currentTimeMillis()
                System.nanoTime()
                new java.util.Date()
                java.util.Calendar.getInstance()
                new java.util.GregorianCalendar()
                Math.random()
                new java.util.Random()
                (java.util.function.Supplier<Object>) java.util.Random::new
                new java.util.SplittableRandom()
                new java.security.SecureRandom()
                java.util.concurrent.ThreadLocalRandom.current()
                java.util.random.RandomGenerator.getDefault()
                java.util.random.RandomGenerator.of("L64X128MixRandom")
                java.util.UUID.randomUUID()
                java.time.ZoneId.systemDefault()
                java.util.TimeZone.getDefault()
                java.util.Locale.getDefault()
                String.format("%d", 1)
                "%d".formatted(1)
                "i".toUpperCase()
                "I".toLowerCase()
                System.out.printf("%d", 1)
                System.out.format("%d", 1)
                new java.util.Formatter()
                java.time.format.DateTimeFormatter.ofPattern("MMM")
                java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.SHORT)
                new java.time.format.DateTimeFormatterBuilder().toFormatter()
                java.text.NumberFormat.getInstance()
                new java.text.DecimalFormat("0.0")
                new java.text.SimpleDateFormat("yyyy")
                java.text.Collator.getInstance()""".lines().toList();
        List<String> fine = """
                java.time.Instant.now(java.time.Clock.fixed(java.time.Instant.EPOCH, java.time.ZoneOffset.UTC))
                new java.util.Random(42)
                new java.util.SplittableRandom(42)
                String.format(java.util.Locale.ROOT, "%d", 1)
                "i".toUpperCase(java.util.Locale.ROOT)
                java.time.format.DateTimeFormatter.ofPattern("MMM", java.util.Locale.ROOT)
                java.time.format.DateTimeFormatter.ISO_LOCAL_DATE""".lines().toList();
        BrokenHouse broken = new BrokenHouse();
        Set<String> forbidden = new TreeSet<>();
        for (int i = 0; i < uses.size(); i++) {
            broken.with("io.tumen.planner", "Use" + i, returning(uses.get(i)));
            forbidden.add("io.tumen.planner.Use" + i);
        }
        for (int i = 0; i < fine.size(); i++) {
            broken.with("io.tumen.planner", "Fine" + i, returning(fine.get(i)));
        }
        for (String part : MAY_SEE.keySet()) {
            broken.with(packageOf(part), "Timed", returning("System.currentTimeMillis()"));
            if (REPEATABLE.contains(part)) {
                forbidden.add(packageOf(part) + ".Timed");
            }
        }
        assertThat(complaints(broken.compiledInto(folder), ArchitectureTest::machineDefaults)
                        .keySet())
                .isEqualTo(forbidden);
    }

    // The walls: each gives what is wrong with one class, in words.

    private interface Wall {
        Stream<String> complaints(JavaClass type);
    }

    private static Stream<String> forbiddenParts(JavaClass type) {
        String part = partOf(type);
        return type.getDirectDependenciesFromSelf().stream()
                .filter(look -> isOurs(look.getTargetClass()))
                .filter(look -> !partOf(look.getTargetClass()).equals(part))
                .filter(look -> !partsSeenBy(part).contains(partOf(look.getTargetClass())))
                .map(look -> part + " may see only " + partsSeenBy(part) + ": " + look.getDescription());
    }

    private static Stream<String> forbiddenLibraries(JavaClass type) {
        String part = partOf(type);
        return type.getDirectDependenciesFromSelf().stream()
                .flatMap(look -> OUTSIDE.entrySet().stream()
                        .filter(library ->
                                library.getValue().matcher(nameOf(look)).matches())
                        .filter(library -> !partsUsing(library.getKey()).contains(part))
                        .map(library -> library.getKey() + " is only for " + partsUsing(library.getKey()) + ": "
                                + look.getDescription()));
    }

    private static Stream<String> rulesHeldByDoors(JavaClass type) {
        if (!DOORS.contains(partOf(type))) {
            return Stream.empty();
        }
        return type.getDirectDependenciesFromSelf().stream()
                .filter(look -> isOurs(look.getTargetClass()))
                .filter(look -> PRINTED_BY_DOORS.contains(partOf(look.getTargetClass())))
                .filter(look -> !isValue(look.getTargetClass().getBaseComponentType()))
                .map(look -> "doors see values (records, enums, interfaces, exceptions); for the rest ask operations: "
                        + look.getDescription());
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface() || type.isAssignableTo(Throwable.class);
    }

    private static Stream<String> unknownPackages(JavaClass type) {
        return MAY_SEE.keySet().stream().anyMatch(part -> packageOf(part).equals(type.getPackageName()))
                ? Stream.empty()
                : Stream.of(type.getPackageName() + " is no part of the table");
    }

    private static Stream<String> namesThatSayNothing(JavaClass type) {
        return Stream.of(type.getPackageName().split("\\."))
                .filter(NAMES_THAT_SAY_NOTHING::contains)
                .map(name -> "name the package after what it does, not " + name);
    }

    private static Stream<String> machineDefaults(JavaClass type) {
        if (!REPEATABLE.contains(partOf(type))) {
            return Stream.empty();
        }
        return type.getAccessesFromSelf().stream()
                .filter(ArchitectureTest::asksTheMachine)
                .map(access -> "pass clock, seed, zone or locale as an argument: " + access.getDescription());
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        if (target.equals("java.lang.System.nanoTime()") && TELL_HOW_LONG.contains(partOf(access.getOriginOwner()))) {
            return false;
        }
        return MACHINE.stream().anyMatch(pattern -> pattern.matcher(target).matches());
    }

    /// Over `owner.method(parameters)` as ArchUnit writes it.
    private static final List<Pattern> MACHINE =
            """
            java\\.time\\.[\\w.]+\\.now\\((java\\.time\\.ZoneId)?\\)
            java\\.time\\.Clock\\.(system|tick(Millis|Seconds|Minutes)).*
            java\\.time\\.InstantSource\\.system.*
            java\\.lang\\.System\\.(currentTimeMillis|nanoTime).*
            java\\.util\\.(Date|GregorianCalendar)\\.<init>\\(\\)
            java\\.util\\.Calendar\\.getInstance.*
            java\\.lang\\.(Strict)?Math\\.random.*
            java\\.util\\.(Random|SplittableRandom)\\.<init>\\(\\)
            java\\.security\\.SecureRandom\\..*
            java\\.util\\.concurrent\\.ThreadLocalRandom\\..*
            java\\.util\\.random\\.RandomGenerator\\.(getDefault|of)\\(.*
            java\\.util\\.random\\.RandomGeneratorFactory\\.create\\(\\)
            java\\.util\\.UUID\\.randomUUID.*
            java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)
            java\\.time\\.ZoneId\\.systemDefault.*
            java\\.util\\.TimeZone\\.(get|set)Default.*
            java\\.util\\.Locale\\.(get|set)Default.*
            java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*
            java\\.lang\\.String\\.formatted.*
            java\\.lang\\.String\\.to(Upper|Lower)Case\\(\\)
            java\\.io\\.Print(Stream|Writer)\\.(printf|format)\\(java\\.lang\\.String, .*
            java\\.util\\.Formatter\\.<init>\\((java\\.lang\\.Appendable)?\\)
            java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)
            java\\.time\\.format\\.DateTimeFormatter\\.ofLocalized.*
            java\\.time\\.format\\.DateTimeFormatterBuilder\\.toFormatter\\(\\)
            java\\.text\\.\\w+\\.get\\w*Instance\\(\\)
            java\\.text\\.(DecimalFormat|SimpleDateFormat|MessageFormat)\\.<init>\\((java\\.lang\\.String)?\\)
            """.lines().map(Pattern::compile).toList();

    // What the walls speak of.

    private static Map<String, List<String>> complaints(JavaClasses house, Wall wall) {
        return house.stream()
                .filter(ArchitectureTest::isOurs)
                .filter(type -> wall.complaints(type).findAny().isPresent())
                .collect(toMap(
                        JavaClass::getName, type -> wall.complaints(type).toList(), (one, other) -> one, TreeMap::new));
    }

    private static List<String> cycles(JavaClasses house) {
        return SlicesRuleDefinition.slices()
                .matching("io.tumen.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(house)
                .getFailureReport()
                .getDetails();
    }

    private static boolean isOurs(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals("io.tumen") || name.startsWith("io.tumen.");
    }

    private static String partOf(JavaClass type) {
        String name = type.getBaseComponentType().getPackageName();
        return name.equals("io.tumen") ? "main" : name.substring("io.tumen.".length());
    }

    private static String packageOf(String part) {
        return part.equals("main") ? "io.tumen" : "io.tumen." + part;
    }

    private static String nameOf(Dependency look) {
        return look.getTargetClass().getBaseComponentType().getName();
    }

    private static Set<String> partsSeenBy(String part) {
        return MAY_SEE.getOrDefault(part, Set.of());
    }

    private static Set<String> partsUsing(String library) {
        return MAY_USE.getOrDefault(library, Set.of());
    }

    private static String returning(String expression) {
        return "Object use() { return " + expression + "; }";
    }

    private static Map<String, Set<String>> table(String text) {
        return text.lines()
                .collect(toMap(
                        line -> line.substring(0, line.indexOf('|')).strip(),
                        line -> Stream.of(line.substring(line.indexOf('|') + 1)
                                        .strip()
                                        .split(" +"))
                                .filter(name -> !name.isEmpty())
                                .collect(toCollection(TreeSet::new))));
    }
}
