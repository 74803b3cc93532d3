package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.base.ui.DatePickers;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.listing.Filter;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.stream.Collectors;

/** A device's dossier: its data and warranty, the units that it replaced, and all complaints about any of them. */
@Route("device")
@PermitAll
class DevicePage extends Screen implements HasUrlParameter<Long> {

    private static final int SAME_CAUSE = 20;

    private final Desk desk;

    DevicePage(Desk desk) {
        super("device");
        this.desk = desk;
    }

    /** The way to the dossier, from wherever a device is named. */
    static Component link(Devices.DeviceView device, Component reader) {
        var link = new RouterLink(
                reader.getUI().orElseThrow().getTranslation("device.dossier", device.serial()),
                DevicePage.class,
                device.id());
        return new Div(link);
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(desk.devices().find(id).orElseThrow(NotFoundException::new));
    }

    private void show(Devices.DeviceView device) {
        setHeading(device.serial());
        var chain = desk.replacements().chain(device.id());
        var devices = chain.stream().map(Replacements.Unit::device).collect(Collectors.toSet());
        setContent(data(device));
        if (chain.size() > 1) add(section("device.chain", chain(chain, device.id())));
        var grid = new ComplaintGrid(desk);
        grid.show(Filter.ALL.withDevices(devices));
        grid.setAllRowsVisible(true);
        add(section(chain.size() > 1 ? "device.complaints.chain" : "device.complaints", new Div(grid)));
        var same = new RelatedList(desk.wording());
        same.show(desk.related().sameCause(devices, SAME_CAUSE), getTranslation("device.same-cause.none"));
        add(section("device.same-cause", same));
    }

    private Section section(String title, Component content) {
        var section = new Section(new H2(getTranslation(title)), content);
        section.addClassName("panel");
        return section;
    }

    private Section data(Devices.DeviceView device) {
        var serial = new TextField(getTranslation("fact.SERIAL"));
        serial.setValue(device.serial());
        serial.setReadOnly(true);
        serial.setHelperText(getTranslation("device.serial-hint"));
        var model = new ComboBox<String>(getTranslation("fact.MODEL"));
        model.setItems(desk.modelNames());
        model.setAllowCustomValue(true);
        model.addCustomValueSetListener(event -> model.setValue(event.getDetail()));
        model.setValue(device.model());
        var warranty = new DatePicker(getTranslation("device.warranty"));
        DatePickers.speak(warranty, getLocale());
        warranty.setValue(device.warrantyUntil());
        var today = desk.office().today(desk.clock());
        if (device.warrantyUntil() != null)
            warranty.setHelperText(getTranslation(
                    device.warrantyUntil().isBefore(today) ? "device.warranty.over" : "device.warranty.runs"));
        var mayWrite = desk.signedIn().person().handlesCases();
        model.setReadOnly(!mayWrite);
        warranty.setReadOnly(!mayWrite);
        var save = new Button(
                getTranslation("action.save"),
                _ -> Notices.tell(
                        desk.devices()
                                .change(
                                        device.id(),
                                        device.version(),
                                        model.getValue() == null ? "" : model.getValue(),
                                        warranty.getValue()),
                        _ -> {
                            Notices.done(getTranslation("device.saved"));
                            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
                        }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setVisible(mayWrite);
        var form = new FormLayout(serial, model, warranty);
        form.setAutoResponsive(true);
        form.setAutoRows(true);
        form.setColumnWidth("15rem");
        form.setExpandFields(true);
        var foot = new Div(save);
        foot.addClassName("actions");
        var content = new Div(form, foot);
        content.addClassName("stack");
        return section("device.data", content);
    }

    private Component chain(List<Replacements.Unit> units, long shown) {
        var list = new OrderedList();
        list.addClassName("unit-chain");
        for (var unit : units) {
            var name = unit.serial() + (unit.model() == null ? "" : " · " + unit.model());
            var item = new ListItem(
                    unit.device() == shown ? new Span(name) : new RouterLink(name, DevicePage.class, unit.device()));
            var until = unit.replacedAt() == null
                    ? getTranslation("device.in-use")
                    : getTranslation(
                            "device.replaced",
                            desk.wording()
                                    .date(desk.office().local(unit.replacedAt()).toLocalDate(), getLocale()));
            var warranty = unit.warrantyUntil() == null
                    ? ""
                    : " · " + getTranslation("device.warranty") + ": "
                            + desk.wording().date(unit.warrantyUntil(), getLocale());
            var hint = new Span(until + warranty);
            hint.addClassName("hint");
            item.add(hint);
            if (unit.device() == shown) item.getElement().setAttribute("aria-current", "true");
            list.add(item);
        }
        return list;
    }
}
