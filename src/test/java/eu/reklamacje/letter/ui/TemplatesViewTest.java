package eu.reklamacje.letter.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import eu.reklamacje.ScreenTest;
import org.junit.jupiter.api.Test;

class TemplatesViewTest extends ScreenTest {

    @Test
    void aTextIsPreviewedRefusedWithAnUnknownVariableAndSavedAsANewVersion() {
        as("kasia");
        go("templates");
        var body = first(TextArea.class);
        var text = body.getValue();
        body.setValue(text + "\nPozdrawiamy, {{zespol}}");
        click("Zapisz nową wersję");
        assertThat(notices()).contains("Nie ma zmiennej {{zespol}}");
        assertThat(body.getValue()).as("nothing typed is lost").endsWith("{{zespol}}");
        body.setValue(text + "\nNumer sprawy: {{number}}");
        assertThat(words()).contains("Numer sprawy: R-");
        click("Zapisz nową wersję");
        assertThat(words()).contains("Wersja 1", people.person("kasia").name(), "obowiązuje");
        body.setValue(text);
        click("Zapisz nową wersję");
    }
}
