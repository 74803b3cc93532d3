package eu.reklamacje.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import eu.reklamacje.Complaint101;
import eu.reklamacje.IntegrationTest;
import eu.reklamacje.TestPeople;
import eu.reklamacje.complaint.Attachments;
import eu.reklamacje.complaint.Complaints;
import eu.reklamacje.complaint.Drafts;
import eu.reklamacje.complaint.Fact;
import eu.reklamacje.user.Role;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.util.ClassUtils;

/** Holds every operation and every route against the table that was typed by hand; what has no row there fails. */
@IntegrationTest
class RightsTest {

    private static final List<Class<? extends Operations>> OPERATIONS = List.of(
            AlertOperations.class,
            ComplaintOperations.class,
            DeadlineOperations.class,
            DecisionOperations.class,
            DeskOperations.class,
            LetterOperations.class,
            ListingOperations.class,
            ReportOperations.class,
            MailOperations.class,
            PeopleOperations.class,
            ToDoOperations.class,
            RecordOperations.class);
    private static final List<String> PEOPLE = List.of("ewa", "anna", "jan", "zofia", "kasia", "marek", "nobody");
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Autowired
    ApplicationContext context;

    @Autowired
    TestPeople people;

    @Autowired
    Complaints complaints;

    @Autowired
    Drafts drafts;

    @Autowired
    Attachments attachments;

    @Autowired
    JdbcClient db;

    private List<Operations> operations = List.of();

    @BeforeEach
    void learnOperations() {
        operations = OPERATIONS.stream()
                .<Operations>map(context.getAutowireCapableBeanFactory()::createBean)
                .toList();
    }

    /** The list of the unseen is what others look at. */
    @AfterEach
    void signOut() {
        db.sql(
                        "delete u from unseen_alert u join complaint c on c.id = u.complaint_id join customer k on k.id = c.customer_id"
                                + " where k.name like 'Prawa %'")
                .update();
        db.sql("delete from saved_view where name like 'Prawa %'").update();
        SecurityContextHolder.clearContext();
    }

    @Test
    void everyOperationHasItsRow() throws IOException {
        var listed = new TreeSet<String>();
        for (var row : table()) listed.add(row[0].equals("free") ? row[1] : row[0]);
        var found = context.getBeansWithAnnotation(Service.class).values().stream()
                .map(ClassUtils::getUserClass)
                .filter(type -> type.getName().startsWith("eu.reklamacje"))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
        listed.remove("route");
        assertThat(listed).isEqualTo(found);
    }

    @Test
    void everyCellIsAsTheTableSays() throws Exception {
        var wrong = new TreeMap<String, String>();
        for (var row : table()) {
            if (row[0].equals("free") || row[0].equals("route")) continue;
            for (int column = 0; column < PEOPLE.size(); column++) {
                var who = PEOPLE.get(column);
                var cell = row[0] + " on " + row[1] + " by " + who;
                var answer = exercise(row[0], row[1].equals("restricted"), who) ? "yes" : "no";
                if (!answer.equals(row[column + 2])) wrong.put(cell, answer);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyRouteLetsInWhomTheTableNames() throws Exception {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        var found = new TreeMap<String, String>();
        for (var candidate : scanner.findCandidateComponents("eu.reklamacje")) {
            var type = Class.forName(candidate.getBeanClassName());
            found.put(type.getSimpleName(), admitted(type));
        }
        var listed = new TreeMap<String, String>();
        for (var row : table()) if (row[0].equals("route")) listed.put(row[1], row[2]);
        assertThat(found).isEqualTo(listed);
    }

    private static String admitted(Class<?> view) {
        if (view.isAnnotationPresent(AnonymousAllowed.class)) return "anonymous";
        if (view.isAnnotationPresent(RolesAllowed.class))
            return String.join(" ", view.getAnnotation(RolesAllowed.class).value());
        assertThat(view.isAnnotationPresent(PermitAll.class))
                .as("%s says who may enter", view)
                .isTrue();
        return Arrays.stream(Role.values()).map(Enum::name).collect(Collectors.joining(" "));
    }

    private boolean exercise(String operation, boolean restricted, String who)
            throws IOException, InterruptedException {
        var name = "Prawa " + UUID.randomUUID().toString().substring(0, 8);
        var facts = Complaint101.facts(name)
                .with(Fact.RESTRICTED, restricted)
                .with(Fact.SERIAL_UNKNOWN, false)
                .with(Fact.SERIAL, UUID.randomUUID().toString().substring(0, 13));
        var recorded =
                people.as("anna", () -> complaints.record(facts, null, true).orThrow());
        var customer = people.as(
                "anna", () -> complaints.find(recorded.id()).orElseThrow().customerId());
        if (who.equals("nobody")) SecurityContextHolder.clearContext();
        else people.signIn(who);
        try {
            return allowed(new Call(
                    operation,
                    recorded.id(),
                    recorded.number(),
                    name,
                    customer,
                    () -> people.as("anna", () -> attached(recorded.id())),
                    () -> people.as("anna", this::begun),
                    who));
        } catch (CredentialsExpiredException nobody) {
            return false;
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private boolean allowed(Call call) throws IOException, InterruptedException {
        return operations.stream()
                .filter(known -> known.knows(call.operation()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not exercised: " + call.operation()))
                .isAllowed(call);
    }

    private long attached(long id) {
        try {
            attachments.attach(id, "foto.png", new ByteArrayInputStream(PNG)).orThrow();
            return attachments.of(id).getFirst().id();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private long begun() {
        long draft = drafts.begin();
        drafts.keep(draft, "mine", Map.of("a", "b"));
        return draft;
    }

    private static List<String[]> table() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/rights.csv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(";"))
                .toList();
    }
}
