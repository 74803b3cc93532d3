package eu.reklamacje.desk;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import eu.reklamacje.base.ui.Fields;
import eu.reklamacje.base.ui.Keys;
import eu.reklamacje.complaint.Devices.DeviceView;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What is known of a device; its serial number never changes. */
final class DeviceForm extends Composite<Div> {

    /** What people write about it. */
    public record Data(String model, @Nullable LocalDate warrantyUntil) {}

    private final Binder<Data> binder = new Binder<>(Data.class);

    /** @param today in the office's zone */
    DeviceForm(
            DeviceView device,
            List<String> models,
            LocalDate today,
            boolean mayWrite,
            BiConsumer<DeviceView, Data> save) {
        var serial = new TextField(getTranslation("fact.SERIAL"), device.serial(), "");
        serial.setReadOnly(true);
        serial.setHelperText(getTranslation("device.serial-hint"));
        var model = new ComboBox<String>(getTranslation("fact.MODEL"));
        model.setItems(models);
        model.setAllowCustomValue(true);
        model.addCustomValueSetListener(event -> model.setValue(event.getDetail()));
        var warranty = Fields.day("device.warranty");
        if (device.warrantyUntil() != null)
            warranty.setHelperText(getTranslation(
                    device.warrantyUntil().isBefore(today) ? "device.warranty.over" : "device.warranty.runs"));
        binder.forField(model)
                .withConverter(name -> Objects.requireNonNullElse(name, ""), name -> name.isEmpty() ? null : name)
                .bind("model");
        binder.forField(warranty).bind("warrantyUntil");
        binder.readRecord(new Data(Objects.requireNonNullElse(device.model(), ""), device.warrantyUntil()));
        binder.setReadOnly(!mayWrite);
        var form = Fields.columns("15rem", serial, model, warranty);
        getContent().addClassName("stack");
        getContent().add(form, foot(device, mayWrite, save));
    }

    private Div foot(DeviceView device, boolean mayWrite, BiConsumer<DeviceView, Data> save) {
        var button = new Button(getTranslation("action.save"), _ -> {
            if (Fields.focusFirstError(binder.validate())) save.accept(device, written());
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setVisible(mayWrite);
        Keys.on(button, "ctrl+s", button.getText());
        var foot = new Div(button);
        foot.addClassName("actions");
        return foot;
    }

    private Data written() {
        try {
            return binder.writeRecord();
        } catch (ValidationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
