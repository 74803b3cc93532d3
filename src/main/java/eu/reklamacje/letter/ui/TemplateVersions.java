package eu.reklamacje.letter.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Buttons;
import eu.reklamacje.letter.Templates.Template;
import eu.reklamacje.user.Directory;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every version that there was of a letter's text; an older one can be brought back. */
final class TemplateVersions extends Div {

    private final Directory directory;
    private final Office office;
    private final Consumer<Template> bringBack;

    TemplateVersions(Directory directory, Office office, Consumer<Template> bringBack) {
        this.directory = directory;
        this.office = office;
        this.bringBack = bringBack;
        addClassName("template-versions");
    }

    /** @param inForce the version that letters take; null where they take another purpose's */
    void show(List<Template> versions, @Nullable Integer inForce) {
        removeAll();
        versions.forEach(version -> add(line(version, Objects.equals(inForce, version.version()))));
        if (versions.isEmpty()) {
            var none = new Span(getTranslation("templates.no-versions"));
            none.addClassName("hint");
            add(none);
        }
    }

    private Div line(Template version, boolean isInForce) {
        var which = getTranslation("templates.version", version.version());
        var when = new Span(written(version));
        when.addClassName("hint");
        var line = new Div(new Span(which), when);
        line.addClassName("template-version");
        line.add(isInForce ? now() : again(version, which));
        return line;
    }

    private Span now() {
        var now = new Span(getTranslation("templates.in-force"));
        now.addClassName("tag");
        return now;
    }

    private Button again(Template version, String which) {
        return Buttons.small(getTranslation("templates.bring-back"), which, () -> bringBack.accept(version));
    }

    private String written(Template version) {
        if (version.writtenBy() == null || version.writtenAt() == null) return getTranslation("templates.as-delivered");
        return directory.name(version.writtenBy()) + " · " + office.time(version.writtenAt(), getLocale());
    }
}
