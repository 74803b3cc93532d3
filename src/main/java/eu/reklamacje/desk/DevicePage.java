package eu.reklamacje.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import eu.reklamacje.base.Dates;
import eu.reklamacje.base.Office;
import eu.reklamacje.base.ui.Notices;
import eu.reklamacje.base.ui.Screen;
import eu.reklamacje.complaint.Devices;
import eu.reklamacje.complaint.Models;
import eu.reklamacje.complaint.Replacements;
import eu.reklamacje.listing.Filter;
import eu.reklamacje.listing.RelatedComplaints;
import eu.reklamacje.listing.ui.Listings;
import eu.reklamacje.listing.ui.RelatedList;
import eu.reklamacje.listing.ui.SummaryWords;
import eu.reklamacje.user.SignedIn;
import eu.reklamacje.warning.Warnings;
import eu.reklamacje.warning.ui.WarningNotes;
import eu.reklamacje.warning.ui.WarningWords;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** A device's dossier: its data and warranty, the units that it replaced, and all complaints about any of them. */
@Route("device")
@PermitAll
class DevicePage extends Screen implements HasUrlParameter<Long> {

    private static final int SAME_CAUSE = 20;

    private final Devices devices;
    private final RelatedComplaints related;
    private final Models models;
    private final Replacements replacements;
    private final SignedIn signedIn;
    private final Office office;
    private final Clock clock;
    private final SummaryWords words;
    private final Listings listings;
    private final Warnings warnings;
    private final WarningWords warningWords;

    DevicePage(
            Devices devices,
            RelatedComplaints related,
            Models models,
            Replacements replacements,
            SignedIn signedIn,
            Office office,
            Clock clock,
            SummaryWords words,
            Listings listings,
            Warnings warnings,
            WarningWords warningWords) {
        super("device");
        this.devices = devices;
        this.related = related;
        this.models = models;
        this.replacements = replacements;
        this.signedIn = signedIn;
        this.office = office;
        this.clock = clock;
        this.words = words;
        this.listings = listings;
        this.warnings = warnings;
        this.warningWords = warningWords;
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(devices.find(id).orElseThrow(NotFoundException::new));
    }

    private void show(Devices.DeviceView device) {
        setHeading(device.serial());
        var chain = replacements.chain(device.id());
        var units = chain.stream().map(Replacements.Unit::device).collect(Collectors.toSet());
        setContent(new WarningNotes(warnings.openAbout(device.model()), warningWords, warnings.mayAnswer()));
        add(section("device.data", form(device)));
        if (chain.size() > 1) add(section("device.chain", chain(chain, device.id())));
        var grid = listings.grid();
        grid.show(Filter.ALL.withDevices(units));
        grid.setAllRowsVisible(true);
        add(section(chain.size() > 1 ? "device.complaints.chain" : "device.complaints", new Div(grid)));
        var same = new RelatedList(words);
        same.show(related.sameCause(units, SAME_CAUSE), getTranslation("device.same-cause.none"));
        add(section("device.same-cause", same));
    }

    private Section section(String title, Component content) {
        var section = new Section(new H2(getTranslation(title)), content);
        section.addClassName("panel");
        return section;
    }

    private DeviceForm form(Devices.DeviceView device) {
        boolean mayWrite = signedIn.person().handlesCases();
        return new DeviceForm(device, models.choosable(), office.today(clock), mayWrite, this::save);
    }

    private void save(Devices.DeviceView device, DeviceForm.Data data) {
        Notices.tell(devices.change(device.id(), device.version(), data.model(), data.warrantyUntil()), _ -> {
            Notices.done(getTranslation("device.saved"));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        });
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
                            Dates.date(office.local(unit.replacedAt()).toLocalDate(), getLocale()));
            var warranty = unit.warrantyUntil() == null
                    ? ""
                    : " · " + getTranslation("device.warranty") + ": " + Dates.date(unit.warrantyUntil(), getLocale());
            var hint = new Span(until + warranty);
            hint.addClassName("hint");
            item.add(hint);
            if (unit.device() == shown) item.getElement().setAttribute("aria-current", "true");
            list.add(item);
        }
        return list;
    }
}
