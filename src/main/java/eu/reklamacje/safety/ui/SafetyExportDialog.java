package eu.reklamacje.safety.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import eu.reklamacje.base.ui.Downloads;
import eu.reklamacje.export.Format;

/** Takes the register out; warns of what people have typed before it comes along. */
final class SafetyExportDialog extends Dialog {

    private final Checkbox texts = new Checkbox(getTranslation("safety.texts.with"));

    SafetyExportDialog() {
        setHeaderTitle(getTranslation("safety.export"));
        setWidth("30rem");
        texts.setAutofocus(true);
        texts.setHelperText(getTranslation("safety.texts.warning"));
        var content = new Div(new Paragraph(getTranslation("safety.export.text")), texts);
        content.addClassName("stack");
        add(content);
        getFooter().add(new Button(getTranslation("action.cancel"), _ -> close()));
        for (var format : Format.values()) {
            var take = new Button(getTranslation("export." + format), _ -> take(format));
            if (format == Format.XLSX) take.addThemeVariants(ButtonVariant.PRIMARY);
            getFooter().add(take);
        }
    }

    private void take(Format format) {
        Downloads.take(UI.getCurrent(), "safety-register." + format.extension() + "?texts=" + texts.getValue());
        close();
    }
}
