package dev.dateline.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

/** The layering that the design fixes: who may know whom. */
@AnalyzeClasses(packages = "dev.dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class LayeringTest {
  @ArchTest
  static final ArchRule modulesKnowOnlyWhatTheDesignAllows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("common")
          .definedBy(
              "dev.dateline.contract..",
              "dev.dateline.calendar..",
              "dev.dateline.url..",
              "dev.dateline.vocabulary..",
              "dev.dateline.runtime..")
          .layer("ingest")
          .definedBy("dev.dateline.ingest..")
          .layer("enrich")
          .definedBy("dev.dateline.enrich..")
          .layer("desk")
          .definedBy("dev.dateline.desk..")
          .layer("standalone")
          .definedBy("dev.dateline.standalone..")
          .whereLayer("standalone")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("ingest")
          .mayOnlyBeAccessedByLayers("standalone")
          .whereLayer("enrich")
          .mayOnlyBeAccessedByLayers("standalone")
          .whereLayer("desk")
          .mayOnlyBeAccessedByLayers("standalone");

  @ArchTest
  static final ArchRule theContractKnowsNothingOfTheRuntime =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.dateline.contract..",
              "dev.dateline.calendar..",
              "dev.dateline.url..",
              "dev.dateline.vocabulary..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.dateline.runtime..");

  @ArchTest
  static final ArchRule enginesKnowNothingOfKafka =
      noClasses()
          .that()
          .resideInAnyPackage(
              "dev.dateline.enrich.extract..",
              "dev.dateline.enrich.dedupe..",
              "dev.dateline.enrich.tag..",
              "dev.dateline.enrich.text..",
              "dev.dateline.enrich.gazetteer..",
              "dev.dateline.enrich.names..",
              "dev.dateline.enrich.language..",
              "dev.dateline.enrich.keyphrase..",
              "dev.dateline.ingest.charset..",
              "dev.dateline.ingest.feed..",
              "dev.dateline.ingest.fetch..",
              "dev.dateline.ingest.discover..",
              "dev.dateline.ingest.poll..",
              "dev.dateline.ingest.share..",
              "dev.dateline.ingest.opml..",
              "dev.dateline.ingest.websub..",
              "dev.dateline.desk.index..",
              "dev.dateline.desk.query..",
              "dev.dateline.desk.push..",
              "dev.dateline.desk.rules..",
              "dev.dateline.desk.syndication..",
              "dev.dateline.desk.export..",
              "dev.dateline.desk.board..",
              "dev.dateline.desk.figures..",
              "dev.dateline.desk.http..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.kafka..");

  @ArchTest
  static final ArchRule onlyTheIndexKnowsLucene =
      noClasses()
          .that()
          .resideInAPackage("dev.dateline..")
          .and()
          .resideOutsideOfPackages("dev.dateline.desk.index..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule theTopologyKnowsNothingOfHtml =
      noClasses()
          .that()
          .resideInAnyPackage("dev.dateline.enrich", "dev.dateline.enrich.state..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.jsoup..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("dev.dateline.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule packagesAreNamedByWhatTheyDo =
      noClasses()
          .should()
          .resideInAnyPackage("..util..", "..utils..", "..helper..", "..manager..", "..impl..");

  @ArchTest
  static final ArchRule everyPackageSaysWhatItIsForAndIsNullMarked =
      classes()
          .should(
              ArchCondition.from(
                  DescribedPredicate.<JavaClass>describe(
                      "reside in a package with a @NullMarked package-info",
                      c -> c.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))));
}
