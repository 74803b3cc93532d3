package eu.reklamacje.user;

/** What a person does here. An administrator configures, and handles no cases. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR
}
