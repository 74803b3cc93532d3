package eu.reklamacje.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Filter;
import jakarta.annotation.security.PermitAll;

/** A device: its model, and all complaints about it. */
@Route("device")
@PermitAll
class DevicePage extends Screen implements HasUrlParameter<Long> {

    private final Desk desk;

    DevicePage(Desk desk) {
        super("device");
        this.desk = desk;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(desk.devices().find(id).orElseThrow(NotFoundException::new));
    }

    private void show(Devices.Device device) {
        setHeading(device.serial());
        var serial = new TextField(getTranslation("fact.SERIAL"));
        serial.setValue(device.serial());
        serial.setReadOnly(true);
        serial.setHelperText(getTranslation("device.serial-hint"));
        var model = new ComboBox<String>(getTranslation("fact.MODEL"));
        model.setItems(desk.modelNames());
        model.setAllowCustomValue(true);
        model.addCustomValueSetListener(event -> model.setValue(event.getDetail()));
        model.setValue(device.model());
        var mayWrite = desk.signedIn().person().handlesCases();
        model.setReadOnly(!mayWrite);
        var save = new Button(
                getTranslation("action.save"),
                _ -> Notices.tell(
                        desk.devices()
                                .changeModel(
                                        device.id(),
                                        device.version(),
                                        model.getValue() == null ? "" : model.getValue()),
                        _ -> {
                            Notices.done(getTranslation("device.saved"));
                            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                        }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(mayWrite);
        var data = new Section(new H2(getTranslation("device.data")), new FormLayout(serial, model), save);
        data.addClassName("panel");
        var grid = new ComplaintGrid(desk);
        grid.show(Filter.ALL.withSerial(device.serial()));
        grid.setAllRowsVisible(true);
        var list = new Section(new H2(getTranslation("device.complaints")), new Div(grid));
        list.addClassName("panel");
        getChildren().filter(Section.class::isInstance).toList().forEach(this::remove);
        add(data, list);
    }
}
