package eu.reklamacje.desk;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import eu.reklamacje.complaint.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's side of {@code scripts/board.js}: data out, wishes in. It keeps no card; what the browser says is only a wish. */
@Tag("reklamacje-board")
@JavaScript("context://scripts/board.js")
final class Board extends Component {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What a person does with a card. */
    interface Wishes {
        void open(long id);

        void move(long id, int version, Status status);

        /** @param handler 0 for nobody */
        void assign(long id, int version, long handler);

        /** Both at once: a drop into another lane and column. */
        void moveAndAssign(long id, int version, Status status, long handler);

        void openDevice(long id);

        void askMove(long id);

        void askAssign(long id);

        void interrupted(long id);
    }

    /** @param hint what stands in it, where its label does not say all */
    record Column(Status status, String label, String hint, String css, int count) {}

    /**
     * @param figures open and overdue ones in words
     * @param absent until when somebody is away, in words; empty for who is there
     */
    record Colleague(long id, String name, String initials, int open, int overdue, String figures, String absent) {}

    /** A card, or only the id of one that is no longer to be shown. */
    record Card(
            long id,
            boolean gone,
            int version,
            String number,
            String status,
            String customer,
            String model,
            @Nullable Long handlerId,
            String handler,
            String initials,
            String about,
            String step,
            String due,
            String dueShort,
            String tone,
            String severityText,
            String severityCss,
            String assessment,
            List<String> tags,
            String spoken,
            String order,
            boolean movable,
            boolean assignable) {

        static Card gone(long id) {
            return new Card(
                    id, true, 0, "", "", "", "", null, "", "", "", "", "", "", "", "", "", "", List.of(), "", "", false,
                    false);
        }
    }

    record Contents(
            List<Column> columns, List<Colleague> people, List<Card> cards, Map<String, String> texts, boolean lanes) {}

    /** Figures that are missing stay as they are. */
    record Update(
            List<Card> cards,
            @Nullable Map<Status, Integer> counts,
            @Nullable List<Colleague> people) {}

    private final Wishes wishes;

    Board(Wishes wishes) {
        this.wishes = wishes;
        getElement().setAttribute("class", "board");
    }

    void show(Contents content) {
        getElement().callJsFunction("setBoard", json(content));
    }

    void update(Update update) {
        getElement().callJsFunction("update", json(update));
    }

    void putBack() {
        getElement().callJsFunction("back");
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    @ClientCallable
    private void openCard(double id) {
        wishes.open((long) id);
    }

    @ClientCallable
    private void openDevice(double id) {
        wishes.openDevice((long) id);
    }

    @ClientCallable
    private void askMove(double id) {
        wishes.askMove((long) id);
    }

    @ClientCallable
    private void askAssign(double id) {
        wishes.askAssign((long) id);
    }

    @ClientCallable
    private void interrupted(double id) {
        wishes.interrupted((long) id);
    }

    /** A drop: on a person, in another column, in another lane, or in both. An unknown status is no wish. */
    @ClientCallable
    private void drop(double id, int version, String status, double handler) {
        var wished = Status.BOARD.stream()
                .filter(known -> known.name().equals(status))
                .findFirst();
        if (wished.isPresent() && handler >= 0) wishes.moveAndAssign((long) id, version, wished.get(), (long) handler);
        else if (wished.isPresent()) wishes.move((long) id, version, wished.get());
        else if (handler >= 0) wishes.assign((long) id, version, (long) handler);
    }
}
