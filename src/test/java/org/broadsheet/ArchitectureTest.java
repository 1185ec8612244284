package org.broadsheet;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;

/** The rooms of the house and what may be done in which: docs/architecture.md, as a test. */
@AnalyzeClasses(packages = "org.broadsheet", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String HOUSE = "org.broadsheet";

  /** Each room with the rooms that it needs; it may use what those need, too. */
  private static final Map<String, Set<String>> NEEDS = needs();

  private static Map<String, Set<String>> needs() {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    needs.put("text", Set.of());
    needs.put("article", Set.of("text"));
    needs.put("rules", Set.of("text"));
    needs.put("prepared", Set.of());
    needs.put("ingest", Set.of("article"));
    needs.put("clean", Set.of("article", "rules"));
    needs.put("annotate", Set.of("article", "rules", "prepared"));
    needs.put("chain", Set.of("rules", "prepared"));
    needs.put("pattern", Set.of("annotate", "rules"));
    needs.put("entity", Set.of("annotate", "rules"));
    needs.put("figure", Set.of("pattern", "entity"));
    needs.put("claim", Set.of("pattern", "entity", "chain"));
    needs.put("relation", Set.of("pattern", "entity", "chain"));
    needs.put("event", Set.of("pattern", "entity"));
    needs.put("link", Set.of("entity", "figure", "claim", "relation"));
    needs.put("dataset", Set.of("figure", "claim", "relation", "event", "link"));
    needs.put("report", Set.of("dataset"));
    needs.put("pipeline", Set.of("ingest", "clean", "dataset", "report"));
    needs.put("quality", Set.of("pipeline"));
    needs.put("cli", Set.of("pipeline", "quality"));
    return needs;
  }

  /** The packages of a room and of all that it needs, directly or not. */
  private static String[] reach(String room) {
    Set<String> rooms = new LinkedHashSet<>();
    List<String> open = new ArrayList<>(List.of(room));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (rooms.add(next)) {
        open.addAll(NEEDS.getOrDefault(next, Set.of()));
      }
    }
    return rooms.stream().map(r -> HOUSE + "." + r + "..").toArray(String[]::new);
  }

  @ArchTest
  static void everyRoomIsOnThePlan(JavaClasses house) {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : house) {
      String name = each.getPackageName();
      if (name.startsWith(HOUSE + ".")) {
        found.add(name.substring(HOUSE.length() + 1).split("\\.", 2)[0]);
      }
    }

    assertThat(found).contains("text", "article", "annotate", "cli").isSubsetOf(NEEDS.keySet());
  }

  @ArchTest
  static void aRoomUsesOnlyWhatItNeeds(JavaClasses house) {
    List<ArchRule> rules = new ArrayList<>();
    NEEDS.forEach(
        (room, needed) ->
            rules.add(
                classes()
                    .that()
                    .resideInAPackage(HOUSE + "." + room + "..")
                    .should()
                    .onlyDependOnClassesThat(
                        resideOutsideOfPackage(HOUSE + "..").or(resideInAnyPackage(reach(room))))
                    .as(room + " needs " + new TreeSet<>(needed) + " and nothing above it")
                    .allowEmptyShould(true)));

    CompositeArchRule.of(rules).check(house);
  }

  @ArchTest
  static final ArchRule roomsHaveNoCycles =
      slices().matching(HOUSE + ".(*)..").should().beFreeOfCycles();

  @ArchTest
  static void everyPackageIsNullMarked(JavaClasses house) {
    Set<JavaPackage> packages = new LinkedHashSet<>();
    house.forEach(each -> packages.add(each.getPackage()));

    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(
            each ->
                assertThat(
                        each.tryGetPackageInfo()
                            .map(info -> info.isAnnotatedWith(NullMarked.class))
                            .orElse(false))
                    .as("package-info.java of %s with @NullMarked", each.getName())
                    .isTrue());
  }

  @ArchTest
  static final ArchRule coreNlpStaysInAnnotate =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + ".annotate..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("edu.stanford.nlp..")
          .because("one room knows what CoreNLP's offsets and annotations mean");

  @ArchTest
  static final ArchRule commandLineStaysInCli =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + ".cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("picocli..");

  @ArchTest
  static final ArchRule onlyCliPrints =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + ".cli..")
          .should(ACCESS_STANDARD_STREAMS)
          .orShould()
          .callMethodWhere(callTo("printing a stack trace", Throwable.class, "printStackTrace"));

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(HOUSE + ".cli.Main")
          .should()
          .callMethodWhere(
              callTo("ending the JVM", System.class, "exit")
                  .or(callTo("ending the JVM", Runtime.class, "exit", "halt")));

  @ArchTest
  static final ArchRule onlyCliReadsTheEnvironment =
      noClasses()
          .that()
          .resideOutsideOfPackage(HOUSE + ".cli..")
          .should()
          .callMethodWhere(callTo("reading the environment", System.class, "getenv"));

  @ArchTest
  static final ArchRule staticFieldsAreConstants =
      fields()
          .that()
          .areStatic()
          .and(describe("are written in the source", f -> !isSynthetic(f)))
          .should()
          .beFinal()
          .andShould()
          .notHaveRawType(resideInAPackage("java.util.concurrent.atomic.."))
          .andShould()
          .notHaveRawType(ThreadLocal.class)
          .andShould()
          .notHaveRawType(StringBuilder.class)
          .because("two runs in one JVM must not see each other");

  /** Nothing can tell whether somebody writes into an array, so only its own class may see it. */
  @ArchTest
  static final ArchRule constantArraysArePrivate =
      fields()
          .that()
          .areStatic()
          .and(describe("are written in the source", f -> !isSynthetic(f)))
          .and()
          .haveRawType(describe("arrays", JavaClass::isArray))
          .should()
          .bePrivate()
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingDependsOnLocaleOrZone =
      noClasses()
          .should()
          .callMethodWhere(
              callTo("the default locale", java.util.Locale.class, "getDefault")
                  .or(callTo("the default locale", String.class, "formatted"))
                  .or(withoutLocale("the default locale", String.class, "format"))
                  .or(withoutLocale("the default locale", String.class, "toLowerCase"))
                  .or(withoutLocale("the default locale", String.class, "toUpperCase"))
                  .or(callTo("the default zone", java.time.ZoneId.class, "systemDefault"))
                  .or(callTo("the default zone", java.util.TimeZone.class, "getDefault")))
          .because("the same input gives the same bytes on any machine");

  @ArchTest
  static final ArchRule nothingDependsOnTheCharset =
      noClasses()
          .should()
          .callMethodWhere(
              callTo("the default charset", java.nio.charset.Charset.class, "defaultCharset")
                  .or(withoutCharset("the default charset", String.class, "getBytes")))
          .orShould()
          .callConstructorWhere(
              withoutCharset("the default charset", java.io.InputStreamReader.class, "<init>")
                  .or(withoutCharset("the default", java.io.OutputStreamWriter.class, "<init>"))
                  .or(withoutCharset("the default", java.io.FileReader.class, "<init>"))
                  .or(withoutCharset("the default", java.io.FileWriter.class, "<init>"))
                  .or(ofBytes().and(withoutCharset("the default", String.class, "<init>"))))
          .because("the same input gives the same bytes on any machine");

  @ArchTest
  static final ArchRule onlyRunsKnowTheTime =
      noClasses()
          .that()
          .resideOutsideOfPackages(HOUSE + ".cli..", HOUSE + ".pipeline..")
          .should()
          .callMethodWhere(
              callTo("the clock", System.class, "currentTimeMillis", "nanoTime")
                  .or(inPackage("java.time").and(HasName.Predicates.name("now")))
                  .or(callTo("the clock", java.time.Clock.class, "systemUTC", "system")))
          .because("a time may stand in the run's manifest and nowhere else");

  @ArchTest
  static final ArchRule nothingIsRandom =
      noClasses()
          .should()
          .callMethodWhere(
              callTo("chance", Math.class, "random")
                  .or(callTo("chance", java.util.UUID.class, "randomUUID"))
                  .or(callTo("an address", System.class, "identityHashCode")))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");

  private static DescribedPredicate<JavaCall<?>> callTo(
      String what, Class<?> owner, String... names) {
    return describe(
        what,
        call ->
            call.getTargetOwner().isAssignableTo(owner)
                && List.of(names).contains(call.getTarget().getName()));
  }

  private static DescribedPredicate<JavaCall<?>> withoutLocale(
      String what, Class<?> owner, String name) {
    return callTo(what, owner, name).and(without(java.util.Locale.class));
  }

  private static DescribedPredicate<JavaCall<?>> withoutCharset(
      String what, Class<?> owner, String name) {
    return callTo(what, owner, name)
        .and(without(java.nio.charset.Charset.class))
        .and(without(java.nio.charset.CharsetDecoder.class))
        .and(without(java.nio.charset.CharsetEncoder.class));
  }

  private static DescribedPredicate<JavaCall<?>> without(Class<?> parameter) {
    return describe(
        "without " + parameter.getSimpleName(),
        call ->
            target(call).getRawParameterTypes().stream()
                .noneMatch(p -> p.isEquivalentTo(parameter)));
  }

  private static DescribedPredicate<JavaCall<?>> ofBytes() {
    return describe(
        "of bytes",
        call ->
            target(call).getRawParameterTypes().stream()
                .anyMatch(p -> p.isEquivalentTo(byte[].class)));
  }

  private static DescribedPredicate<JavaCall<?>> inPackage(String name) {
    return describe("in " + name, call -> call.getTargetOwner().getPackageName().equals(name));
  }

  private static CodeUnitCallTarget target(JavaCall<?> call) {
    return (CodeUnitCallTarget) call.getTarget();
  }

  private static boolean isSynthetic(JavaField field) {
    return field.getModifiers().contains(JavaModifier.SYNTHETIC) || field.getName().contains("$");
  }
}
