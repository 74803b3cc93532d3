package eu.reklamacje;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.FileSystemUtils;

/** One application for all tests: a real MariaDB, a real port, the demo's people and complaints. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {
            Application.class,
            TestPeople.class,
            TestMails.class,
            TestDecisions.class,
            StatementCounter.class,
            LargeDatabase.class,
            RandomActs.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "reklamacje.data=target/test-data",
            "reklamacje.demo=true",
            "reklamacje.at=2026-03-10T09:30:00",
            "reklamacje.mail.undo=1s",
            "vaadin.productionMode=true",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.datasource.hikari.maximum-pool-size=30"
        })
@ContextConfiguration(initializers = IntegrationTest.FreshData.class)
public @interface IntegrationTest {

    /** Every run begins with an empty database. */
    class FreshData implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                FileSystemUtils.deleteRecursively(Path.of("target/test-data/mariadb"));
                // Its signed heads are about complaints that are gone.
                FileSystemUtils.deleteRecursively(Path.of("target/test-data/seal"));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
