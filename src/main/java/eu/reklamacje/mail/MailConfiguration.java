package eu.reklamacje.mail;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** The mailboxes of a real server. */
@Configuration
class MailConfiguration {

    @Bean
    @Fallback
    Mailboxes configuredMailboxes(MailSettings settings) {
        return new Mailboxes(settings.mailboxes());
    }
}
