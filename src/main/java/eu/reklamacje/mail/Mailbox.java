package eu.reklamacje.mail;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An IMAP mailbox to read.
 *
 * @param name what it is called here; its progress is kept under this name
 * @param tls whether the connection is encrypted from its start
 * @param team the name of the team that its complaints go to
 * @param language of who usually writes to it (ISO 639), where a mail's own cannot be told
 * @param acknowledge whether a new complaint is acknowledged by itself (P3)
 */
public record Mailbox(
        @DefaultValue("complaints") String name,
        @DefaultValue("localhost") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("") String team,
        @DefaultValue("pl") String language,
        @DefaultValue("false") boolean acknowledge) {}
