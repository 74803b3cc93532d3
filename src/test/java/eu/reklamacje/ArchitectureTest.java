package eu.reklamacje;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.component.Component;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.modulith.core.ApplicationModules;

/** The structure, as a test: which feature may use which, and what nobody may do. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("eu.reklamacje");
    private static final Set<Class<?>> TIMES =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class);

    @Test
    void everyFeatureUsesOnlyWhatItSays() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void nobodyAsksForTheTimeButTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("eu.reklamacje.base.TravelClock")
                .and()
                .doNotHaveFullyQualifiedName("eu.reklamacje.base.ClockConfiguration")
                .should()
                .accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("now() without the injected clock") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        var owner = access.getTargetOwner();
                        return access.getTarget().getName().equals("now")
                                        && TIMES.stream().anyMatch(owner::isEquivalentTo)
                                || access.getTarget().getName().equals("currentTimeMillis")
                                || access.getTarget().getName().startsWith("system")
                                        && owner.isEquivalentTo(java.time.Clock.class);
                    }
                })
                .check(CLASSES);
    }

    @Test
    void entitiesAndRepositoriesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
        classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .bePackagePrivate()
                .check(CLASSES);
    }

    @Test
    void screensAskServicesAndNeverTheDatabase() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "jakarta.persistence..", "org.springframework.data..")
                .check(CLASSES);
    }

    /** A stream of rows keeps its connection until it is closed, which is easily forgotten: lists are read whole, and short. */
    @Test
    void nobodyStreamsRows() {
        noClasses()
                .should()
                .callMethod(org.springframework.jdbc.core.simple.JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }
}
